import { InstallAction } from 'backstage-plugin-marketplace-common';

const ACTIONS: readonly InstallAction[] = ['install', 'update', 'remove'];

/**
 * Reads from the address of the page what the guide is for; by default to install.
 *
 * @internal
 */
export function actionFromUrl(params: URLSearchParams): InstallAction {
  return ACTIONS.find(action => action === params.get('action')) ?? 'install';
}
