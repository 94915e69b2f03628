import {
  MARKETPLACE_API_VERSION,
  normalizeCategory,
  packageRole,
  toEntityName,
} from 'backstage-plugin-marketplace-common';
import { PluginEntry } from './PluginEntry';
import { toTag } from './toTag';

/** The category as the directory has it, where ours is another. */
const ORIGINAL_CATEGORY_ANNOTATION =
  'marketplace.backstage.io/original-category';

/** The longest title that entities may have. */
const MAX_TITLE = 200;

/**
 * The plugin that an entry of the official directory describes. Fields that the
 * directory does not have are kept in the spec as they are.
 */
export function directoryPlugin(name: string, entry: PluginEntry): unknown {
  const { author, category, documentation, staleSince, status, setup } = entry;
  const ours = category && normalizeCategory(category);
  return asJson({
    apiVersion: MARKETPLACE_API_VERSION,
    kind: 'Plugin',
    metadata: {
      name,
      title: entry.title,
      description: entry.description,
      tags: toTags(entry.tags ?? []),
      links: documentation && [{ url: documentation, title: 'Documentation' }],
      annotations:
        ours && ours !== category
          ? { [ORIGINAL_CATEGORY_ANNOTATION]: category }
          : undefined,
    },
    spec: {
      ...entry.others,
      ...defined({
        author: author && { name: author, url: entry.authorUrl },
        categories: ours && [ours],
        icon: entry.iconUrl,
        history: entry.addedDate && { added: entry.addedDate },
        maintenance: status ?? (staleSince && 'inactive'),
        staleSince,
        capabilities: entry.capabilities,
        order: entry.order,
        setup: setup && Object.keys(setup).length ? setup : undefined,
        snapshot: entry.snapshot,
      }),
      packages: entry.packages.map(pkg => pkg.name),
    },
  });
}

/** An npm package of the plugin that an entry of the official directory describes. */
export function directoryPackage(
  plugin: string,
  { name, role }: PluginEntry['packages'][number],
): unknown {
  return asJson({
    apiVersion: MARKETPLACE_API_VERSION,
    kind: 'Package',
    metadata: {
      name: toEntityName(name),
      title: name.length > MAX_TITLE ? undefined : name,
    },
    spec: {
      packageName: name,
      role: packageRole(name, role),
      partOf: [plugin],
    },
  });
}

function toTags(texts: string[]): string[] | undefined {
  const tags = texts.map(toTag).filter(tag => tag !== undefined);
  return tags.length ? [...new Set(tags)] : undefined;
}

function defined(object: object): object {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined),
  );
}

/** Entities are JSON: a field without a value is not there. */
function asJson(entity: object): unknown {
  return JSON.parse(JSON.stringify(entity));
}
