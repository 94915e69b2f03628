import { ConfigSources, StaticConfigSource } from '@backstage/config-loader';
import { plainError } from '../process/plainError.mjs';

/**
 * Reads configuration files the way Backstage does, with includes and
 * substitutions; the APP_CONFIG_ variables of the environment win over files.
 *
 * @param {string[]} files
 * @returns {Promise<import('@backstage/config').Config>}
 */
export async function readConfig(files) {
  // Without any data, which is no mistake, Backstage reads no configuration at all
  const sources = [StaticConfigSource.create({ data: {} })];
  if (files.length > 0) {
    sources.push(
      ConfigSources.defaultForTargets({
        targets: files.map(target => ({ type: 'path', target })),
        watch: false,
      }),
    );
  }
  // No targets of its own: what is left is the environment
  sources.push(
    ConfigSources.default({
      argv: [],
      rootDir: '/nowhere',
      allowMissingDefaultConfig: true,
    }),
  );
  try {
    const config = await ConfigSources.toConfig(ConfigSources.merge(sources));
    config.close();
    return config;
  } catch (error) {
    throw plainError(`The configuration cannot be read: ${error.message}`);
  }
}
