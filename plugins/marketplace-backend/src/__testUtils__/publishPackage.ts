import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { TestRegistry } from './startRegistry';
import { tarArchive } from './tarArchive';

/**
 * Publishes one version of a package with a tarball that package managers can install:
 * it holds its package.json, and other files by their paths. A prerelease is tagged `next`.
 */
export async function publishPackage(
  registry: TestRegistry,
  manifest: { name: string; version: string } & Record<string, unknown>,
  files: Record<string, string> = {},
): Promise<void> {
  const { name, version } = manifest;
  const tarball = gzipSync(
    tarArchive({
      'package/package.json': JSON.stringify(manifest),
      ...Object.fromEntries(
        Object.entries(files).map(([path, text]) => [`package/${path}`, text]),
      ),
    }),
  );
  const file = `${name}-${version}.tgz`;
  const dist = {
    tarball: `${registry.url}${name}/-/${name.replace(
      /^.*\//,
      '',
    )}-${version}.tgz`,
    shasum: createHash('sha1').update(tarball).digest('hex'),
    integrity: `sha512-${createHash('sha512')
      .update(tarball)
      .digest('base64')}`,
  };
  const response = await fetch(`${registry.url}${name.replace('/', '%2f')}`, {
    method: 'PUT',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${registry.token}`,
    },
    body: JSON.stringify({
      _id: name,
      name,
      'dist-tags': { [version.includes('-') ? 'next' : 'latest']: version },
      versions: { [version]: { ...manifest, dist } },
      _attachments: {
        [file]: {
          content_type: 'application/octet-stream',
          data: tarball.toString('base64'),
          length: tarball.length,
        },
      },
    }),
  });
  if (!response.ok) {
    throw new Error(
      `The registry for tests answered ${
        response.status
      } to ${file}: ${await response.text()}`,
    );
  }
}
