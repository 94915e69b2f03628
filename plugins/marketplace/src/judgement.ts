import { OverviewResponse } from 'backstage-plugin-marketplace-common';

/**
 * Whether so little is known of the packages of an instance that a count of zero tells
 * nothing: neither half of it can be seen, or no version of what it has installed.
 *
 * @internal
 */
export function isUnseen({ instance, plugins }: OverviewResponse): boolean {
  const { covers, packages } = instance;
  return (
    (!covers.frontend && !covers.backend) ||
    (packages === 0 && plugins.installed + plugins.partial > 0)
  );
}

/**
 * Whether it can be told how many updates wait, if only that it is none.
 *
 * @internal
 */
export function knowsUpdates(overview: OverviewResponse): boolean {
  const { plugins, registry } = overview;
  return plugins.updates.total > 0 || (registry.enabled && !isUnseen(overview));
}
