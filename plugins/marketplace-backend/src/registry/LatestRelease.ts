import { z } from 'zod';
import { isVersion } from './newestFirst';

/** Addresses of archives are no longer. */
const MAX_URL_LENGTH = 2_000;

/** The latest version of a package, and where its archive is. */
export interface LatestRelease {
  version: string;
  /** As the registry has it; empty when it has none. */
  tarball: string;
  /** What the archive has to be, as npm writes it: `sha512-...`. */
  integrity?: string;
}

const packumentSchema = z.object({
  name: z.string(),
  'dist-tags': z.object({ latest: z.string().refine(isVersion) }),
  versions: z.record(z.string(), z.unknown()),
});

const manifestSchema = z.object({
  dist: z.object({
    tarball: z.string().max(MAX_URL_LENGTH),
    integrity: z.string().min(1).max(1_000).optional(),
    shasum: z
      .string()
      .regex(/^[0-9a-f]{40}$/i)
      .optional()
      .catch(undefined),
  }),
});

/**
 * Takes the latest version, and where its archive is, from the document that a registry has
 * of a package.
 *
 * @returns `undefined` for what is no such document, or is that of another package
 */
export function toLatestRelease(
  name: string,
  packument: unknown,
): LatestRelease | undefined {
  const { data } = packumentSchema.safeParse(packument);
  const version = data?.['dist-tags'].latest;
  if (data?.name !== name || version === undefined) {
    return undefined;
  }
  const manifest = manifestSchema.safeParse(data.versions[version]).data;
  const {
    tarball,
    shasum,
    integrity: sums,
  } = manifest?.dist ?? { tarball: '' };
  const integrity =
    sums ?? (shasum && `sha1-${Buffer.from(shasum, 'hex').toString('base64')}`);
  return { version, tarball, ...(integrity && { integrity }) };
}
