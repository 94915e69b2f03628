import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  INSTALLED_SOURCE,
  InventoryIndex,
  InventoryPackage,
  packageRole,
  UnlistedPlugin,
  unlistedPluginsInSteps,
} from 'backstage-plugin-marketplace-common';
import { Breather } from '../concurrency/breather';
import { inTurns } from '../concurrency/inTurns';
import { PluginRecord } from './PluginRecord';

/** Of the refs of plugins that no entity describes. */
export const UNLISTED_NAMESPACE = 'unlisted';

/** More of them are nothing that a portal has; each costs a line in every list. */
const MAX_UNLISTED = 1_000;

/**
 * Describes the plugins that an instance has and that are in no source, from what their
 * package.json files tell. Others have their turns on the event loop meanwhile.
 *
 * @param isListed - whether a package is of a plugin that is in a source
 */
export async function unlistedRecords(
  inventory: InventoryIndex,
  isListed: (packageName: string) => boolean,
  breathe: Breather,
): Promise<PluginRecord[]> {
  const plugins = await inTurns(
    unlistedPluginsInSteps(inventory, isListed),
    breathe,
  );
  return plugins.slice(0, MAX_UNLISTED).map(toRecord);
}

function toRecord({ name, title, packages }: UnlistedPlugin): PluginRecord {
  const namespace = UNLISTED_NAMESPACE;
  const first = <T>(fact: (pkg: InventoryPackage) => T | undefined) =>
    packages.map(fact).find(value => value !== undefined);
  return {
    summary: {
      entityRef: stringifyEntityRef({ kind: 'plugin', namespace, name }),
      namespace,
      name,
      title,
      description: first(({ manifest }) => manifest.description),
      author: first(({ manifest }) => manifest.author),
      categories: [],
      tags: [],
      maintenance: 'active',
      ...(packages.some(({ folder }) => folder !== undefined) && {
        internal: true,
      }),
      unlisted: true,
    },
    capabilities: [],
    packages: packages.map(pkg => ({
      name: pkg.name,
      role: packageRole(pkg.name, pkg.manifest.role),
      aliases: [],
    })),
    sources: [INSTALLED_SOURCE],
  };
}
