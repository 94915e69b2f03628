import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryDir } from './repository.mjs';

/** The packages that adopters install: all of plugins/. */
export function publishablePackages() {
  const parent = path.join(repositoryDir, 'plugins');
  return readdirSync(parent)
    .map(folder => path.join(parent, folder))
    .map(dir => ({ dir, manifest: readManifest(dir) }));
}

function readManifest(dir) {
  return JSON.parse(readFileSync(path.join(dir, 'package.json'), 'utf8'));
}
