import {
  isWebUrl,
  MARKETPLACE_API_VERSION,
  normalizeCategory,
  packageRole,
  toEntityName,
} from 'backstage-plugin-marketplace-common';
import type { DirectoryEntry } from './directoryEntry';

/** The site that relative icons of the directory are relative to. */
const DIRECTORY_SITE = 'https://backstage.io';

/** The category as the directory has it, where ours is another. */
const ORIGINAL_CATEGORY_ANNOTATION =
  'marketplace.backstage.io/original-category';

/**
 * The plugin that an entry of the official directory describes. Fields that the
 * directory does not have today are kept in the spec as they are.
 */
export function directoryPlugin(name: string, entry: DirectoryEntry): unknown {
  const {
    title,
    npmPackageName,
    author,
    authorUrl,
    category,
    description,
    documentation,
    iconUrl,
    addedDate,
    tags,
    status,
    ...others
  } = entry;
  const original = category?.trim();
  const ours = original && normalizeCategory(original);
  return withoutEmpty({
    apiVersion: MARKETPLACE_API_VERSION,
    kind: 'Plugin',
    metadata: {
      name,
      title,
      description: description?.trim(),
      tags: toTags(tags ?? []),
      links:
        documentation && isWebUrl(documentation)
          ? [{ url: documentation, title: 'Documentation' }]
          : undefined,
      annotations:
        ours && ours !== original
          ? { [ORIGINAL_CATEGORY_ANNOTATION]: original }
          : undefined,
    },
    spec: {
      ...others,
      author: author?.trim()
        ? { name: author.trim(), url: authorUrl ?? undefined }
        : undefined,
      categories: ours ? [ours] : undefined,
      icon: iconUrl?.startsWith('/') ? `${DIRECTORY_SITE}${iconUrl}` : iconUrl,
      packages: [toPackageName(npmPackageName)],
      history: addedDate ? { added: addedDate } : undefined,
      maintenance: status,
    },
  });
}

/** The one package that an entry of the official directory names. */
export function directoryPackage(
  plugin: string,
  entry: DirectoryEntry,
): unknown {
  const packageName = toPackageName(entry.npmPackageName);
  return {
    apiVersion: MARKETPLACE_API_VERSION,
    kind: 'Package',
    metadata: { name: toEntityName(packageName), title: packageName },
    spec: { packageName, role: packageRole(packageName), partOf: [plugin] },
  };
}

/** Some entries have a page of the package where its name belongs. */
function toPackageName(value: string): string {
  return /^https?:/.test(value)
    ? value.replace(/^.*?\/package\//, '').replace(/[?#].*$/, '')
    : value;
}

function toTags(texts: string[]): string[] | undefined {
  const tags = texts
    .map(text => text.trim().toLowerCase())
    .map(tag =>
      // As the catalog wants tags, which may be c++ or c#
      /^[a-z0-9+#]+(-[a-z0-9+#]+)*$/.test(tag) ? tag : toEntityName(tag),
    )
    .filter(tag => tag !== undefined);
  return tags.length ? [...new Set(tags)] : undefined;
}

/** Entities are JSON: a field without a value is not there. */
function withoutEmpty(entity: object): unknown {
  return JSON.parse(
    JSON.stringify(entity, (_key, value) => value ?? undefined),
  );
}
