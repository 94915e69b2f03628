import { getPackages } from '@manypkg/get-packages';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { toManifest } from './readManifest';
import { Workspace } from './Workspace';

const backstageJsonSchema = z.object({ version: z.string() });

/**
 * Reads the packages of the monorepo that a folder lies in, whichever package manager
 * it uses.
 *
 * @param folder - the root, or any folder below it
 * @throws when no monorepo is found, or a package.json of it cannot be parsed
 */
export async function readWorkspace(folder: string): Promise<Workspace> {
  const { root, packages } = await getPackages(folder);
  return {
    root: root.dir,
    backstageVersion: await readBackstageVersion(root.dir),
    packages: packages.flatMap(({ dir, packageJson }) => {
      const manifest = toManifest(packageJson);
      return manifest ? [{ folder: dir, manifest }] : [];
    }),
  };
}

async function readBackstageVersion(root: string): Promise<string | undefined> {
  try {
    const content: unknown = JSON.parse(
      await readFile(join(root, 'backstage.json'), 'utf8'),
    );
    return backstageJsonSchema.safeParse(content).data?.version;
  } catch {
    return undefined;
  }
}
