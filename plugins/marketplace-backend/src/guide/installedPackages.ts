import { packageStatuses } from 'backstage-plugin-marketplace-common';
import { GuideFacts } from './GuideFacts';
import { InstalledPackage, installedPackage } from './PackageToInstall';

/** All packages of a plugin that an instance has, its libraries too, each once. */
export function installedPackages({
  plugin,
  view: { inventory, registry },
}: Pick<GuideFacts, 'plugin' | 'view'>): InstalledPackage[] {
  const judged = packageStatuses(plugin, inventory, registry);
  const found = judged.flatMap(pkg => installedPackage(pkg) ?? []);
  return [...new Map(found.map(pkg => [pkg.name, pkg])).values()];
}
