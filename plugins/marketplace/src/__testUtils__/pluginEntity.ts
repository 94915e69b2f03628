import { Entity } from '@backstage/catalog-model';
import {
  MARKETPLACE_API_VERSION,
  PluginDetails,
} from 'backstage-plugin-marketplace-common';

/**
 * The catalog entity of a plugin.
 *
 * @internal
 */
export function pluginEntity({
  description,
  name,
  namespace,
  title,
}: PluginDetails): Entity {
  return {
    apiVersion: MARKETPLACE_API_VERSION,
    kind: 'Plugin',
    metadata: { name, namespace, title, description },
    spec: {},
  };
}
