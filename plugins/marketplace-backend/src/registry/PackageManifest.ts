import {
  isPackageName,
  ManifestFacts,
} from 'backstage-plugin-marketplace-common';
import { z } from 'zod';
import { list, texts, withUrl, word } from './manifestFields';
import { webUrl } from './repositoryUrl';
import { toManifestFacts } from './toManifestFacts';

/** What a package.json tells that entries are made of. */
export interface PackageManifest
  extends Pick<
    ManifestFacts,
    'description' | 'author' | 'homepage' | 'repository'
  > {
  name: string;
  version?: string;
  /** Where to report problems. */
  bugs?: string;
  keywords: string[];
  /** What Backstage's own tools keep there. */
  backstage: Pick<
    ManifestFacts,
    | 'role'
    | 'pluginId'
    | 'pluginPackages'
    | 'pluginPackage'
    | 'moved'
    | 'supportedVersions'
  >;
}

const schema = z.object({
  name: z.string().refine(isPackageName),
  version: word,
  bugs: withUrl,
  keywords: list,
});

/**
 * Takes from a parsed package.json what entries are made of. A field of another shape
 * counts as missing.
 *
 * @returns `undefined` for what has no valid name
 */
export function toPackageManifest(value: unknown): PackageManifest | undefined {
  const { data } = schema.safeParse(value);
  if (!data) {
    return undefined;
  }
  const { bugs, keywords, ...identity } = data;
  const facts = toManifestFacts(value);
  const { role, pluginId, pluginPackages, pluginPackage } = facts;
  const { moved, supportedVersions } = facts;
  const issues = typeof bugs === 'string' ? bugs : bugs?.url;
  return {
    ...identity,
    description: facts.description,
    author: facts.author,
    homepage: facts.homepage,
    repository: facts.repository,
    bugs: issues && webUrl(issues),
    keywords: texts(keywords),
    backstage: {
      role,
      pluginId,
      pluginPackages,
      pluginPackage,
      moved,
      supportedVersions,
    },
  };
}
