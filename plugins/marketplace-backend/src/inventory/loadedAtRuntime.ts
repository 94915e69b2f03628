import {
  packageRole,
  RuntimeFeature,
} from 'backstage-plugin-marketplace-common';
import { Manifest } from './Workspace';

/**
 * Tells whether the running backend has loaded a package.
 *
 * @returns `undefined` where the running backend cannot tell: packages of the frontend,
 *   libraries, and modules whose id does not follow from their name
 */
export function loadedAtRuntime(
  { name, backstage }: Manifest,
  features: readonly RuntimeFeature[],
): boolean | undefined {
  const pluginId = backstage?.pluginId;
  if (!pluginId) {
    return undefined;
  }
  const feature = features.find(candidate => candidate.pluginId === pluginId);
  switch (packageRole(name, backstage.role)) {
    case 'backend-plugin':
      return feature !== undefined;
    case 'backend-plugin-module': {
      if (!feature) {
        return false;
      }
      const moduleId = /-backend-module-(.+)$/.exec(name)?.[1];
      return moduleId && feature.modules.includes(moduleId) ? true : undefined;
    }
    default:
      return undefined;
  }
}
