import { z } from 'zod';
import { isVersion } from '../registry/newestFirst';
import { parseInTurn } from '../workspace/parseInTurn';
import { MAX_PACKAGE_JSON_BYTES } from '../workspace/parsePackageJson';
import { readConfigSchema } from './readConfigSchema';
import { DocumentError } from './DocumentError';
import { PackageFiles } from './PackageFiles';
import { PackageFolder } from './PackageFolder';
import { readmeAmong, toMarkdown } from './toMarkdown';

/** Of a readme; few real ones have a tenth of it. */
const MAX_README_BYTES = 512 * 1024;

const text = z.string().max(2_000);

const schema = z.object({
  version: z.string().refine(isVersion).optional().catch(undefined),
  repository: z
    .union([
      text.transform(url => ({ url })),
      z.object({ url: text, directory: text.optional().catch(undefined) }),
    ])
    .optional()
    .catch(undefined),
});

/**
 * Reads what is shown of a package: the readme, and what it can be configured with.
 *
 * @param name - that its package.json has to have
 * @throws `DocumentError` when it is no package, or another one
 */
export async function readPackageFiles(
  name: string,
  folder: PackageFolder,
): Promise<PackageFiles> {
  const files = await folder.topFiles(file => {
    if (file === 'package.json') {
      return MAX_PACKAGE_JSON_BYTES;
    }
    return readmeAmong([file]) === undefined ? undefined : MAX_README_BYTES;
  });
  const manifest = files.get('package.json');
  if (!manifest || manifest.isCut) {
    throw new DocumentError(
      manifest
        ? `The package.json of '${name}' has more than ${MAX_PACKAGE_JSON_BYTES} bytes, which are not read`
        : `There is no package.json in the package '${name}'`,
    );
  }
  const parsed = await parseInTurn(manifest.content.toString('utf8'));
  if ('reason' in parsed) {
    throw new DocumentError(`The package.json of '${name}' ${parsed.reason}`);
  }
  const { packageJson } = parsed;
  if (packageJson.name !== name) {
    throw new DocumentError(
      `What was found for '${name}' is another package, by the name in its package.json`,
    );
  }
  const { version, repository } = schema.parse(packageJson);
  const readme = files.get(readmeAmong(files.keys()) ?? '');
  const configSchema = await readConfigSchema(packageJson, folder);
  return {
    ...(version !== undefined && { version }),
    ...(readme && { readme: toMarkdown(readme) }),
    ...(repository && { repository }),
    ...(configSchema && { configSchema }),
  };
}
