import { isError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import pLimit from 'p-limit';
import { z } from 'zod';
import { askProcess } from '../concurrency/askProcess';
import { DocumentError } from './DocumentError';
import { isInPackage } from './isInPackage';
import { TypesSource } from './PackageFiles';
import { parseSchema } from './parseSchema';

/** Real ones take two or three. */
const TIMEOUT_SECONDS = 15;

/** The compiler itself uses half of it. */
const MEMORY_MB = 512;

/** Whose types declarations of configuration use. */
const LIBRARIES = [
  '@backstage/backend-plugin-api',
  '@backstage/config',
  '@backstage/types',
] as const;

const oneByOne = pLimit(1);

const answerSchema = z.union([
  z.object({ schema: z.string() }),
  z.object({ failure: z.string() }),
]);

/**
 * Makes a JSON schema of the TypeScript declaration of a package's configuration, one at a
 * time and in a process of its own, as others wrote it: the compiler may be kept busy for
 * long, and may be told to read any file.
 *
 * @param name - of the package
 * @throws `DocumentError` when it cannot be made in 15 seconds
 */
export async function compileTypes(
  name: string,
  source: TypesSource,
): Promise<JsonObject> {
  return oneByOne(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'marketplace-schema-'));
    try {
      const libraries = await write(folder, name, source);
      const answer = answerSchema.parse(
        await askProcess(
          'compileConfigSchema.js',
          { folder, libraries, seconds: TIMEOUT_SECONDS },
          { seconds: TIMEOUT_SECONDS, memoryMb: MEMORY_MB },
        ),
      );
      if ('failure' in answer) {
        throw unusable(name, answer.failure);
      }
      return parseSchema(answer.schema, `The config schema of '${name}'`);
    } catch (error) {
      throw error instanceof DocumentError
        ? error
        : unusable(
            name,
            // Where it was tried is nobody's business
            (isError(error) ? error.message : String(error)).replaceAll(
              `${folder}/`,
              '',
            ),
          );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

/** @returns the folders of the packages that it may import */
async function write(
  folder: string,
  name: string,
  { declaration, imported }: TypesSource,
): Promise<string[]> {
  for (const { path, text } of [declaration, ...imported]) {
    if (!isInPackage(posix.normalize(path))) {
      throw new DocumentError(`${path} is not in the package`);
    }
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name, version: '0.0.0', configSchema: declaration.path }),
  );
  const scope = join(folder, 'node_modules/@backstage');
  await mkdir(scope, { recursive: true });
  const places: string[] = [];
  for (const library of LIBRARIES) {
    const place = dirname(require.resolve(`${library}/package.json`));
    await symlink(place, join(folder, 'node_modules', library), 'junction');
    places.push(place);
  }
  return places;
}

function unusable(name: string, why: string): DocumentError {
  return new DocumentError(
    `The config schema of '${name}' cannot be made of its TypeScript declaration: ${why}`,
  );
}
