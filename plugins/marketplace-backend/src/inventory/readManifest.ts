import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import { Manifest } from './Workspace';

/** The largest real ones have some 100 kilobytes. */
const MAX_BYTES = 5 * 1024 * 1024;

const dependencies = z
  .record(z.string(), z.string())
  .optional()
  .catch(undefined);

const manifestSchema = z.object({
  name: z.string().min(1),
  version: z.string().optional().catch(undefined),
  dependencies,
  optionalDependencies: dependencies,
  backstage: z
    .object({
      role: z.string().optional().catch(undefined),
      pluginId: z.string().optional().catch(undefined),
      pluginPackages: z.array(z.string()).optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
});

/**
 * Takes from a parsed package.json what the inventory needs; a field of another shape
 * counts as missing.
 *
 * @returns `undefined` for what is no package.json, as it has no name
 */
export function toManifest(packageJson: unknown): Manifest | undefined {
  return manifestSchema.safeParse(packageJson).data;
}

/**
 * Reads a package.json.
 *
 * @returns `undefined` when there is none, or it cannot be read as one
 */
export async function readManifest(
  path: string,
): Promise<Manifest | undefined> {
  try {
    const { size } = await stat(path);
    return size <= MAX_BYTES
      ? toManifest(JSON.parse(await readFile(path, 'utf8')))
      : undefined;
  } catch {
    return undefined;
  }
}
