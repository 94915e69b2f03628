import {
  RegistryPackage,
  RegistryRelease,
} from 'backstage-plugin-marketplace-common';
import { z } from 'zod';
import { createBreather } from '../concurrency/breather';
import { isPlainText } from '../inventory/plainText';
import { record, shorten } from './manifestFields';
import { isVersion, newestFirst } from './newestFirst';
import { toTimestamp } from './toTimestamp';
import { toManifestFacts } from './toManifestFacts';

/** Versions that are looked at, those that a registry names last. */
const MAX_VERSIONS = 5_000;

/** Versions that are told, besides those with a tag. */
const MAX_RELEASES = 500;

/** Deprecated versions that are told. */
const MAX_DEPRECATED = 200;

/** Of what a publisher says of a deprecated version, in characters. */
const MAX_MESSAGE_LENGTH = 300;

const MAX_TAGS = 50;

/** Tags that are looked at; the parser of large documents hands over no more. */
const MAX_TAGS_READ = 500;
const MAX_TAG_LENGTH = 100;

/** What a registry's document tells of a package. */
export type RegistryFacts =
  | {
      outcome: 'found';
      package: RegistryPackage;
      /** The newest first. */
      releases: RegistryRelease[];
    }
  /** All versions were taken back. */
  | { outcome: 'not-found' };

const schema = z.object({
  name: z.string(),
  'dist-tags': record,
  versions: record,
  time: record,
});

/**
 * Takes from the document that a registry has of a package what is kept of it, in turns:
 * some have thousands of versions.
 *
 * @returns `undefined` for what is no such document, or is that of another package
 */
export async function toRegistryFacts(
  name: string,
  packument: unknown,
): Promise<RegistryFacts | undefined> {
  const { data } = schema.safeParse(packument);
  if (data?.name !== name) {
    return undefined;
  }
  const { versions = {}, time = {} } = data;
  if (Object.hasOwn(time, 'unpublished') && !Object.keys(versions).length) {
    return { outcome: 'not-found' };
  }
  const distTags = toDistTags(data['dist-tags'], versions);
  const { latest } = distTags;
  if (latest === undefined || nameOf(versions[latest]) !== name) {
    return undefined;
  }
  const tagged = [...new Set(Object.values(distTags))];
  const { releases, deprecated } = await toReleases({
    versions,
    time,
    tagged,
  });
  const releasedAt = toTimestamp(time[latest]);
  const publishedAt = toTimestamp(time.created);
  const pkg: RegistryPackage = {
    latest,
    distTags,
    ...(releasedAt && { releasedAt }),
    ...(publishedAt && { publishedAt }),
    deprecated,
    manifest: toManifestFacts(versions[latest]),
  };
  return { outcome: 'found', package: pkg, releases };
}

type Versions = Record<string, unknown>;

function toDistTags(tags: Versions = {}, versions: Versions) {
  const { latest, ...others } = tags;
  const found = Object.entries({ latest, ...others })
    .slice(0, MAX_TAGS_READ)
    .flatMap(([tag, version]) =>
      tag.length <= MAX_TAG_LENGTH &&
      tag !== '__proto__' &&
      isPlainText(tag) &&
      typeof version === 'string' &&
      Object.hasOwn(versions, version) &&
      isVersion(version)
        ? [[tag, version]]
        : [],
    );
  const distTags: Record<string, string> = Object.fromEntries(
    found.slice(0, MAX_TAGS),
  );
  return distTags;
}

async function toReleases(options: {
  versions: Versions;
  time: Record<string, unknown>;
  tagged: readonly string[];
}) {
  const { versions, time, tagged } = options;
  const named = new Set([
    ...Object.keys(versions).slice(-MAX_VERSIONS),
    ...tagged,
  ]);
  const wanted = new Set(tagged);
  const releases: RegistryRelease[] = [];
  const messages: Array<[string, string]> = [];
  const breathe = createBreather();
  for (const { version, publishedAt } of await newestFirst([...named], time)) {
    await breathe();
    const message = deprecationOf(versions[version]);
    const isTold = releases.length < MAX_RELEASES || wanted.has(version);
    const isNoted = message && messages.length < MAX_DEPRECATED;
    if ((!isTold && !isNoted) || !isVersion(version)) {
      continue;
    }
    if (isTold) {
      releases.push({
        version,
        ...(publishedAt && { publishedAt }),
        ...(message && { deprecated: message }),
      });
    }
    if (isNoted) {
      messages.push([version, message]);
    }
  }
  return { releases, deprecated: Object.fromEntries(messages) };
}

/** Some registries say `true`; an empty text takes a deprecation back. */
function deprecationOf(manifest: unknown): string | undefined {
  const deprecated = fieldOf(manifest, 'deprecated');
  if (deprecated === true) {
    return 'Deprecated';
  }
  return typeof deprecated === 'string'
    ? shorten(deprecated, MAX_MESSAGE_LENGTH) || undefined
    : undefined;
}

function nameOf(manifest: unknown): unknown {
  return fieldOf(manifest, 'name');
}

function fieldOf(manifest: unknown, field: string): unknown {
  return typeof manifest === 'object' && manifest !== null
    ? Reflect.get(manifest, field)
    : undefined;
}
