import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryDir } from '../repository.mjs';

/**
 * The lockfile must not name a registry: everyone installs from their own, and
 * an address that only one network knows would break `npm ci` for the others.
 *
 * @returns {string[]} problems
 */
export function lockfileHosts() {
  const file = path.join(repositoryDir, 'package-lock.json');
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) =>
      /"resolved":\s*"(https?|git[^"]*):/.test(line)
        ? [`package-lock.json:${index + 1} names a host: ${line.trim()}`]
        : [],
    );
}
