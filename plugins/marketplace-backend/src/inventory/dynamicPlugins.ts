import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import {
  isPackageName,
  ManifestFacts,
} from 'backstage-plugin-marketplace-common';
import { z } from 'zod';
import { toManifestFacts } from '../registry/toManifestFacts';
import { validVersion } from './validVersion';

/** Of one backend. */
const MAX_PLUGINS = 2_000;

/** What the service of dynamic plugins tells; anything it has besides is not used. */
export interface DynamicPluginsService {
  plugins(options?: { includeFailed?: boolean }): unknown;
  /** The package that a plugin was read from. */
  getScannedPackage?(plugin: unknown): unknown;
}

/**
 * The service of `@backstage/backend-dynamic-feature-service`, by its id: a portal that has
 * it need not do anything, and others need not install it.
 */
export const dynamicPluginsServiceRef = createServiceRef<DynamicPluginsService>(
  {
    id: 'core.dynamicplugins',
    scope: 'root',
    defaultFactory: async service =>
      createServiceFactory({
        service,
        deps: {},
        factory: () => ({ plugins: () => [] }),
      }),
  },
);

/** A plugin that was loaded without being part of the build. */
export interface DynamicPlugin {
  name: string;
  version?: string;
  /** `web` ones run in the browser. */
  platform?: string;
  /** Why it could not be loaded. */
  failure?: string;
  manifest: ManifestFacts;
}

const pluginSchema = z.looseObject({
  name: z.string().refine(isPackageName),
  version: z.unknown(),
  role: z.string().optional().catch(undefined),
  platform: z.string().optional().catch(undefined),
  failure: z.string().optional().catch(undefined),
});

const scannedSchema = z.looseObject({ manifest: z.unknown() });

/**
 * Asks the service of dynamic plugins what it has, also what it could not load.
 *
 * @throws what the service throws
 */
export function readDynamicPlugins(
  service: DynamicPluginsService,
): DynamicPlugin[] {
  const plugins = service.plugins({ includeFailed: true });
  return (Array.isArray(plugins) ? plugins : [])
    .slice(0, MAX_PLUGINS)
    .flatMap((plugin: unknown) => {
      const { data } = pluginSchema.safeParse(plugin);
      if (!data) {
        return [];
      }
      const { name, version, role, platform, failure } = data;
      return {
        name,
        version: validVersion(version),
        platform,
        failure,
        manifest: {
          ...(role !== undefined && { role }),
          ...manifestOf(service, plugin),
        },
      };
    });
}

function manifestOf(
  service: DynamicPluginsService,
  plugin: unknown,
): ManifestFacts {
  try {
    const scanned = scannedSchema.safeParse(
      service.getScannedPackage?.(plugin),
    ).data;
    return scanned ? toManifestFacts(scanned.manifest) : {};
  } catch {
    // It is known without that, too
    return {};
  }
}
