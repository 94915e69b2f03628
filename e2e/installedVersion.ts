import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The version of a package that the portal really has. */
export function installedVersion(packageName: string): string {
  const manifest = path.resolve(
    __dirname,
    '../node_modules',
    packageName,
    'package.json',
  );
  return JSON.parse(readFileSync(manifest, 'utf8')).version;
}
