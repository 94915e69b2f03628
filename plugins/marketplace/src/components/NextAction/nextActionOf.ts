import {
  InstallAction,
  PluginDetails,
} from 'backstage-plugin-marketplace-common';

/** What the guide is opened for. */
const GUIDES = {
  install: 'install',
  complete: 'install',
  update: 'update',
} as const satisfies Record<string, InstallAction>;

/** What there is to do with a plugin in this portal. */
interface NextStep {
  /** What it is called: to complete a plugin is to install what is missing of it. */
  name: keyof typeof GUIDES;
  /** The guide that tells how. */
  guide: InstallAction;
}

/**
 * Tells what to do next with a plugin: to have it, then all of it, then its newest packages.
 *
 * @returns nothing where nothing is to be done or known, and where the policy blocks what is not
 *   there yet
 * @internal
 */
export function nextActionOf({
  packages,
  policy,
  status,
}: Pick<PluginDetails, 'packages' | 'policy' | 'status'>):
  | NextStep
  | undefined {
  const name = nameOf(status, packages.length);
  const guide = name && GUIDES[name];
  const isBlocked = guide === 'install' && policy?.verdict === 'blocked';
  return name && guide && !isBlocked ? { name, guide } : undefined;
}

function nameOf(
  status: PluginDetails['status'],
  packages: number,
): NextStep['name'] | undefined {
  switch (status.state) {
    case 'not-installed':
      return packages > 0 ? 'install' : undefined;
    case 'partial':
      return 'complete';
    case 'installed': {
      const has = new Set(status.attention);
      if (has.has('missing-companion') || has.has('not-loaded')) {
        return 'complete';
      }
      // The guide to update also tells how to move to another package
      return has.has('update-available') || has.has('moved')
        ? 'update'
        : undefined;
    }
    default:
      return undefined;
  }
}
