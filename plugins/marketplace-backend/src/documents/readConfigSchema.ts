import { posix } from 'node:path';
import { PackageJson } from '../workspace/parsePackageJson';
import { DocumentError } from './DocumentError';
import { importedFiles } from './importedFiles';
import { isInPackage } from './isInPackage';
import { ConfigSchemaSource } from './PackageFiles';
import { PackageFolder } from './PackageFolder';
import { isJsonObject, parseSchema } from './parseSchema';

/** Of one schema; the largest of Backstage itself has some 100 kilobytes. */
export const MAX_SCHEMA_BYTES = 256 * 1024;

/**
 * Reads what a package can be configured with: from its package.json, or from the file that
 * this names.
 *
 * @returns `undefined` when there is nothing; why, where it cannot be used
 */
export async function readConfigSchema(
  { configSchema }: PackageJson,
  folder: Pick<PackageFolder, 'files'>,
): Promise<ConfigSchemaSource | undefined> {
  if (configSchema === undefined) {
    return undefined;
  }
  try {
    if (typeof configSchema === 'string') {
      return await readNamed(configSchema, folder);
    }
    if (!isJsonObject(configSchema)) {
      throw new DocumentError(
        '`configSchema` in its package.json is neither a schema nor the name of a file',
      );
    }
    if (JSON.stringify(configSchema).length > MAX_SCHEMA_BYTES) {
      throw tooLarge('`configSchema` in its package.json');
    }
    return { kind: 'json', schema: configSchema };
  } catch (error) {
    if (error instanceof DocumentError) {
      return { kind: 'unusable', failure: error.message };
    }
    throw error;
  }
}

async function readNamed(
  name: string,
  folder: Pick<PackageFolder, 'files'>,
): Promise<ConfigSchemaSource> {
  const path = posix.normalize(name);
  const shown = JSON.stringify(name.slice(0, 100));
  const isTypes = path.endsWith('.d.ts');
  if (!isInPackage(path)) {
    throw new DocumentError(
      `\`configSchema\` in its package.json is ${shown}, which is not in the package`,
    );
  }
  if (!isTypes && !path.endsWith('.json')) {
    throw new DocumentError(
      `\`configSchema\` in its package.json is ${shown}, but only files that end with .json or .d.ts are schemas`,
    );
  }
  const file = (await folder.files([path], MAX_SCHEMA_BYTES)).get(path);
  if (!file) {
    throw new DocumentError(
      `The package lacks the file that \`configSchema\` in its package.json names, ${shown}`,
    );
  }
  if (file.isCut) {
    throw tooLarge(`The schema in ${shown}`);
  }
  const text = file.content.toString('utf8');
  if (!isTypes) {
    return {
      kind: 'json',
      schema: parseSchema(text, `The schema in ${shown}`),
    };
  }
  const declaration = { path, text };
  return {
    kind: 'types',
    declaration,
    imported: await importedFiles(declaration, folder, MAX_SCHEMA_BYTES),
  };
}

function tooLarge(what: string): DocumentError {
  return new DocumentError(
    `${what} has more than ${MAX_SCHEMA_BYTES} bytes, which are not read`,
  );
}
