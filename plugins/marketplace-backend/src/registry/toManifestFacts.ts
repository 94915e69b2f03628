import {
  isPackageName,
  ManifestFacts,
  Person,
  toPerson,
} from 'backstage-plugin-marketplace-common';
import { z } from 'zod';
import {
  fields,
  list,
  npmName,
  record,
  shorten,
  text,
  texts,
  withUrl,
  word,
  words,
} from './manifestFields';
import { repositoryUrl, webUrl } from './repositoryUrl';

/** Packages that one may name as its companions. */
const MAX_COMPANIONS = 100;

/** Entry points of one package. */
const MAX_FEATURES = 50;

/** Dependencies on Backstage's own packages. */
const MAX_DEPENDENCIES = 200;

/** Of the name of a person, also in npm's short form, in characters. */
const MAX_PERSON_LENGTH = 1_000;

const person = z
  .string()
  .max(MAX_PERSON_LENGTH)
  .transform(value => shorten(value, MAX_PERSON_LENGTH));

const schema = z.object({
  description: text,
  author: z
    .union([person, z.object({ name: person, url: word })])
    .optional()
    .catch(undefined),
  homepage: text,
  repository: withUrl,
  license: z.unknown().optional(),
  licenses: list,
  engines: fields({ node: word }),
  dependencies: record,
  peerDependencies: record,
  backstage: fields({
    role: word,
    pluginId: word,
    pluginPackages: list,
    pluginPackage: npmName,
    peerModules: list,
    features: record,
    moved: npmName,
    supportedVersions: word,
  }),
});

/**
 * Takes from a parsed package.json, on disk or as a registry has it, what is told of a
 * package. What has another shape counts as missing, texts are cut, and lists end where
 * no real one goes on.
 *
 * @returns nothing but facts: what is missing has no key
 */
export function toManifestFacts(packageJson: unknown): ManifestFacts {
  const { data } = schema.safeParse(packageJson);
  if (!data) {
    return {};
  }
  const { author, homepage, repository, backstage } = data;
  const at = typeof repository === 'string' ? { url: repository } : repository;
  const page = homepage && webUrl(homepage);
  return known({
    role: backstage?.role,
    pluginId: backstage?.pluginId,
    pluginPackages: names(backstage?.pluginPackages),
    pluginPackage: backstage?.pluginPackage,
    peerModules: names(backstage?.peerModules),
    features: words(backstage?.features, {
      limit: MAX_FEATURES,
      isKey: key => key === '.' || key.startsWith('./'),
    }),
    moved: backstage?.moved,
    supportedVersions: backstage?.supportedVersions,
    description: data.description,
    author: typeof author === 'string' ? readPerson(author) : toPerson(author),
    homepage: page && !isRegistryPage(page) ? page : undefined,
    repository: at && repositoryUrl(at.url, at.directory),
    license: readLicense(data.license) ?? readLicense(data.licenses?.[0]),
    node: data.engines?.node,
    backstageDependencies: words(
      { ...data.peerDependencies, ...data.dependencies },
      {
        limit: MAX_DEPENDENCIES,
        isKey: key => key.startsWith('@backstage/') && isPackageName(key),
      },
    ),
  });
}

function names(values: readonly unknown[] | undefined): string[] | undefined {
  return values && texts(values).filter(isPackageName).slice(0, MAX_COMPANIONS);
}

/** Also the form of old times: `{ "type": "MIT", "url": ... }`. */
function readLicense(value: unknown): string | undefined {
  const { data } = z.object({ type: z.unknown() }).safeParse(value);
  return word.parse(data ? data.type : value);
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

/** Facts are stored: what is missing takes no room. */
function known(facts: ManifestFacts): ManifestFacts {
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined),
  );
}
