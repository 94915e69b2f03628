import { PluginDetails } from 'backstage-plugin-marketplace-common';
import { Caller } from './Caller';
import { describePlugin } from './describePlugin';
import { FoundPlugin } from './findPlugin';
import { pluginInInstances } from './pluginInInstances';
import { PluginsSnapshot } from './PluginsSnapshot';
import { Provenance, provenanceOf } from './provenanceOf';

/** A plugin, and the instance of a snapshot that it is judged in. */
export interface FoundInInstance extends FoundPlugin {
  snapshot: PluginsSnapshot;
  instance: string;
}

/**
 * Answers `GET /plugins/{namespace}/{name}`.
 *
 * @param options.instance - the id of the instance that answers
 */
export async function pluginPage(
  found: FoundInInstance,
  { readsInventories }: Caller,
  options: { instance: string; staleAfterMs: number; provenance?: Provenance },
): Promise<PluginDetails> {
  const { plugin, snapshot, instance, entities, packages } = found;
  return describePlugin({
    plugin,
    entities,
    packages,
    sources: await provenanceOf(plugin, options.provenance),
    instance,
    inventory: await snapshot.instances.get(instance)?.inventory(),
    registry: snapshot.registry.present,
    readsInventories,
    ...(await pluginInInstances(plugin, snapshot, {
      current: options.instance,
      asked: instance,
      staleAfterMs: options.staleAfterMs,
      readsInventories,
      packages,
      supportedVersions: found.supportedVersions,
    })),
  });
}
