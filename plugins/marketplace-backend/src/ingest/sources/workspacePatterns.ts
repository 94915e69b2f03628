import { NotFoundError } from '@backstage/errors';
import { realpath } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { readRepositoryFile } from './readRepositoryFile';

const patterns = z.array(z.string());

/** Where package managers keep which folders of a repository are packages. */
const DEFINITIONS = [
  {
    file: 'package.json',
    schema: z
      .object({
        workspaces: z.union([
          patterns,
          z.object({ packages: patterns }).transform(value => value.packages),
        ]),
      })
      .transform(value => value.workspaces),
  },
  {
    file: 'pnpm-workspace.yaml',
    schema: z.object({ packages: patterns }).transform(value => value.packages),
  },
  {
    file: 'lerna.json',
    schema: z
      .object({ packages: patterns.default(['packages/*']) })
      .transform(value => value.packages),
  },
];

/**
 * Finds the repository that a folder lies in, and its workspaces.
 *
 * @param folder - the root, or any folder below it
 * @returns the root, absolute and without links, and the patterns; none when the
 *   repository is one package
 * @throws when the folder lies in no repository, or what defines it cannot be read
 */
export async function findWorkspaces(
  folder: string,
): Promise<{ root: string; patterns: string[]; definedIn: string }> {
  const start = await realpath(resolve(folder)).catch(cause => {
    throw new NotFoundError(
      `Cannot read '${folder}'; check that it exists and that the backend may read it`,
      cause,
    );
  });
  let nearest: string | undefined;
  for (let root = start; ; root = dirname(root)) {
    for (const { file, schema } of DEFINITIONS) {
      const content = await readDefinition(root, file);
      if (content !== undefined) {
        nearest = nearest ?? root;
        const { data } = schema.safeParse(content);
        if (data) {
          return { root, patterns: data, definedIn: file };
        }
      }
    }
    if (root === dirname(root)) {
      break;
    }
  }
  if (nearest === undefined) {
    throw new NotFoundError(
      `There is no package.json in '${folder}' or in a folder above it; name the folder of the portal's repository`,
    );
  }
  return { root: nearest, patterns: [], definedIn: 'package.json' };
}

async function readDefinition(root: string, file: string): Promise<unknown> {
  const path = join(root, file);
  const content = await readRepositoryFile(path, root);
  if (!content) {
    return undefined;
  }
  if ('reason' in content) {
    throw new NotFoundError(`'${path}' ${content.reason}`);
  }
  try {
    return file.endsWith('.json')
      ? JSON.parse(content.text)
      : parse(content.text, { maxAliasCount: 0 });
  } catch (cause) {
    throw new NotFoundError(`'${path}' cannot be parsed; correct it`, cause);
  }
}
