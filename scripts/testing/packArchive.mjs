import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { temporaryFolder } from '../process/temporaryFolder.mjs';

/**
 * Packs files as registries have packages.
 *
 * @param {Record<string, string>} files by their paths
 * @returns {Promise<Buffer>} a gzipped tar archive
 */
export async function packArchive(files) {
  const folder = await temporaryFolder();
  for (const [file, text] of Object.entries(files)) {
    const target = path.join(folder, 'package', file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
  }
  const archive = path.join(folder, 'archive.tgz');
  await promisify(execFile)('tar', ['-czf', archive, '-C', folder, 'package']);
  return readFile(archive);
}
