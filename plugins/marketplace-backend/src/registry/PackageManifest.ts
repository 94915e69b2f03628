import {
  isPackageName,
  Person,
  toPerson,
} from 'backstage-plugin-marketplace-common';
import { z } from 'zod';
import { repositoryUrl, webUrl } from './repositoryUrl';

/** Companions that one package may name. */
const MAX_COMPANIONS = 100;

/** What a package.json tells of a package, on disk or as a registry has it. */
export interface PackageManifest {
  name: string;
  version?: string;
  description?: string;
  author?: Person;
  /** An http(s) address, as the others. */
  homepage?: string;
  /** The page of the repository, and where possible of the package's folder in it. */
  repository?: string;
  /** Where to report problems. */
  bugs?: string;
  keywords: string[];
  /** What Backstage's own tools keep there. */
  backstage: {
    role?: string;
    pluginId?: string;
    pluginPackages?: string[];
    pluginPackage?: string;
    moved?: string;
    supportedVersions?: string;
  };
}

const text = z.string().trim().min(1).optional().catch(undefined);
const npmName = z.string().refine(isPackageName).optional().catch(undefined);
const withUrl = z
  .union([z.string(), z.looseObject({ url: z.string(), directory: text })])
  .optional()
  .catch(undefined);

const manifestSchema = z.object({
  name: z.string().refine(isPackageName),
  version: text,
  description: text,
  author: z
    .union([z.string(), z.looseObject({ name: z.string(), url: text })])
    .optional()
    .catch(undefined),
  homepage: text,
  repository: withUrl,
  bugs: withUrl,
  keywords: z.array(z.unknown()).optional().catch(undefined),
  backstage: z
    .object({
      role: text,
      pluginId: text,
      pluginPackages: z.array(z.unknown()).optional().catch(undefined),
      pluginPackage: npmName,
      moved: npmName,
      supportedVersions: text,
    })
    .optional()
    .catch(undefined),
});

/**
 * Takes from a parsed package.json what entries are made of. A field of another shape
 * counts as missing.
 *
 * @returns `undefined` for what has no valid name
 */
export function toPackageManifest(value: unknown): PackageManifest | undefined {
  const { data } = manifestSchema.safeParse(value);
  if (!data) {
    return undefined;
  }
  const { author, homepage, repository, bugs, keywords, backstage } = data;
  const at = typeof repository === 'string' ? { url: repository } : repository;
  const issues = typeof bugs === 'string' ? bugs : bugs?.url;
  const page = homepage && webUrl(homepage);
  return {
    ...data,
    author: typeof author === 'string' ? readPerson(author) : toPerson(author),
    homepage: page && !isRegistryPage(page) ? page : undefined,
    repository: at && repositoryUrl(at.url, at.directory),
    bugs: issues && webUrl(issues),
    keywords: texts(keywords),
    backstage: {
      ...backstage,
      pluginPackages:
        backstage?.pluginPackages &&
        texts(backstage.pluginPackages)
          .filter(isPackageName)
          .slice(0, MAX_COMPANIONS),
    },
  };
}

/** npm's short form: `Jane Doe <jane@acme.test> (https://acme.test)`. */
function readPerson(author: string): Person | undefined {
  const [, name = '', , url] =
    /^([^<(]*)(<[^>]*>)?\s*(?:\(([^)]*)\))?/.exec(author) ?? [];
  return toPerson({ name, url });
}

/** A page that only shows the package again, as registries have one of each. */
function isRegistryPage(url: string): boolean {
  return /^\/(package|-\/web\/detail)\//.test(new URL(url).pathname);
}

function texts(values: unknown[] = []): string[] {
  return values.filter(value => typeof value === 'string');
}
