import Config from '@npmcli/config';
import {
  definitions,
  flatten,
  nerfDarts,
  shorthands,
} from '@npmcli/config/lib/definitions';
import { dirname, join } from 'node:path';

/** npm's settings, as npm's own libraries take them. They hold secrets: never log them. */
export type NpmSettings = Record<string, unknown>;

/**
 * Reads the settings that npm would use in a folder: `.npmrc` of the project, the user
 * and the machine, and `npm_config_...` of the environment. They tell registries, scopes,
 * tokens, proxies and certificates.
 *
 * @throws when the settings contradict one another
 */
export async function readNpmSettings(cwd: string): Promise<NpmSettings> {
  const config = new Config({
    definitions,
    flatten,
    nerfDarts,
    shorthands,
    // Where npm is when it came with Node; settings that its packager chose are there
    npmPath: join(dirname(process.execPath), '../lib/node_modules/npm'),
    // A copy, as reading the settings writes to it
    env: { ...process.env },
    argv: [],
    cwd,
    warn: false,
  });
  await config.load();
  return {
    ...config.flat,
    // What is stale or missing must not look like the registry's answer
    cache: undefined,
    offline: false,
    preferOffline: false,
    preferOnline: false,
  };
}
