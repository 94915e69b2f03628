import {
  RootConfigService,
  RootInstanceMetadataService,
} from '@backstage/backend-plugin-api';
import { RuntimeFacts } from 'backstage-plugin-marketplace-common';

const ENDPOINTS = 'discovery.endpoints';

/** The plugin that serves the app, and the app that it serves unless told otherwise. */
const APP = 'app';
const APP_PACKAGE = 'app.packageName';

/**
 * Tells what this process runs, which app it is to serve, and which plugins it is told to
 * find in others.
 */
export async function readRuntimeFacts(
  config: RootConfigService,
  instanceMetadata: RootInstanceMetadataService,
): Promise<RuntimeFacts> {
  const plugins = await instanceMetadata.getInstalledPlugins();
  const own = new Set(plugins.map(({ pluginId }) => pluginId));
  const app =
    config.getOptionalString(APP_PACKAGE) ?? (own.has(APP) ? APP : undefined);
  return {
    features: plugins.map(({ pluginId, modules }) => ({
      pluginId,
      modules: modules.map(({ moduleId }) => moduleId),
    })),
    ...(app && { app }),
    elsewhere: pluginsOfEndpoints(config).filter(id => !own.has(id)),
  };
}

/** The discovery service tells mistakes of its own configuration. */
function pluginsOfEndpoints(config: RootConfigService): string[] {
  const endpoints = config.getOptional(ENDPOINTS);
  const plugins = (Array.isArray(endpoints) ? endpoints : []).flatMap(
    (endpoint: unknown) =>
      typeof endpoint === 'object' && endpoint && 'plugins' in endpoint
        ? endpoint.plugins
        : [],
  );
  return [
    ...new Set(
      plugins.filter((plugin): plugin is string => typeof plugin === 'string'),
    ),
  ];
}
