import { InstallAction } from 'backstage-plugin-marketplace-common';

const ACTIONS: readonly InstallAction[] = ['install', 'update', 'remove'];

/**
 * Reads from the address of the page what the guide is for.
 *
 * @returns nothing where the address leaves it open
 * @internal
 */
export function actionFromUrl(
  params: URLSearchParams,
): InstallAction | undefined {
  return ACTIONS.find(action => action === params.get('action'));
}
