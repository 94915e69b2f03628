import { isSameList } from '../isSameList';
import { JudgedBy, judgePlugin, redactPlugin } from './judgePlugin';
import { PluginRecord } from './PluginRecord';
import { PluginWithStatus } from './PluginWithStatus';

/** The plugins that were found to have packages, by the names that were asked for. */
type Owners = ReadonlyMap<string, readonly string[] | undefined>;

const NONE: Owners = new Map();

interface Known {
  plugin: PluginWithStatus;
  owners: Owners;
}

/**
 * Judges plugins, and keeps what it judged as long as they stay the same: most do when a
 * few entities of the catalog change. It is of one inventory and of one state of what
 * registries told; what these are it is not told.
 */
export class KnownJudgements {
  readonly #judged = new WeakMap<PluginRecord, Known>();
  readonly #redacted = new WeakMap<PluginWithStatus, Known>();

  /** As {@link judgePlugin} does. */
  judge(
    record: PluginRecord,
    by: JudgedBy,
    collections: readonly string[] = [],
  ): PluginWithStatus {
    const known = this.#judged.get(record);
    return known &&
      isSameList(known.plugin.collections, collections) &&
      haveSameOwners(known.owners, by)
      ? known.plugin
      : keep(this.#judged, record, by, asking =>
          judgePlugin(record, asking, { collections }),
        );
  }

  /** As {@link redactPlugin} does. */
  redact(plugin: PluginWithStatus, by: JudgedBy): PluginWithStatus {
    const known = this.#redacted.get(plugin);
    return known && haveSameOwners(known.owners, by)
      ? known.plugin
      : keep(this.#redacted, plugin, by, asking =>
          redactPlugin(plugin, asking),
        );
  }
}

function haveSameOwners(owners: Owners, { pluginsByPackage }: JudgedBy) {
  for (const [name, refs] of owners) {
    if (!isSameList(refs, pluginsByPackage.get(name))) {
      return false;
    }
  }
  return true;
}

/** Judges, and notes what it took of the other plugins. */
function keep<K extends object>(
  known: WeakMap<K, Known>,
  key: K,
  by: JudgedBy,
  judge: (by: JudgedBy) => PluginWithStatus,
): PluginWithStatus {
  const owners = new Map<string, readonly string[] | undefined>();
  const pluginsByPackage = {
    get: (name: string) => {
      const refs = by.pluginsByPackage.get(name);
      owners.set(name, refs);
      return refs;
    },
  };
  const plugin = judge({ ...by, pluginsByPackage });
  known.set(key, { plugin, owners: owners.size ? owners : NONE });
  return plugin;
}
