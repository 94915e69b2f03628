import { z } from 'zod';
import { record } from './manifestFields';
import { PackageManifest, toPackageManifest } from './PackageManifest';
import { toTimestamp } from './toTimestamp';

/** What a registry knows of a package: its latest version, and when it was published. */
export interface PackageMetadata extends PackageManifest {
  version: string;
  /** ISO 8601, of the first version. */
  published?: string;
}

const packumentSchema = z.object({
  name: z.string(),
  'dist-tags': z.object({ latest: z.string() }),
  versions: record,
  time: record,
});

/**
 * Takes what entries are made of from the document that a registry has of a package.
 *
 * @returns `undefined` for what is no such document, or is that of another package
 */
export function toPackageMetadata(
  name: string,
  packument: unknown,
): PackageMetadata | undefined {
  const { data } = packumentSchema.safeParse(packument);
  const version = data?.['dist-tags'].latest;
  if (data?.name !== name || version === undefined) {
    return undefined;
  }
  const manifest = toPackageManifest(data.versions?.[version]);
  if (manifest?.name !== name) {
    return undefined;
  }
  return {
    ...manifest,
    version,
    published: toTimestamp(data.time?.created),
  };
}
