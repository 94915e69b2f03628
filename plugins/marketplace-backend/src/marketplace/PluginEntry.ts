import { Visible } from './CatalogVisibility';
import { PluginWithStatus } from './PluginWithStatus';

/** What an entry is made of. */
export interface PluginEntryParts {
  /** The plugin as its own entity has it. */
  own: PluginWithStatus;
  /** Ref of the entry that it is shown as part of, to those who may read that as well. */
  partOf?: string;
  /** Plugins that are shown as part of this one. */
  others?: readonly PluginWithStatus[];
  /** Makes one plugin of this one and some of the others. */
  join?: (others: readonly PluginWithStatus[]) => PluginWithStatus;
}

/**
 * One line of the list of plugins: a plugin, and the plugins of the catalog's own ways
 * that are the same one. What a caller sees of it is made of the entities that this
 * caller may read, and of nothing else.
 *
 * A plugin that is in no source has no entity, and is not hidden by what may be read of
 * the catalog: only those have it in their list who may read inventories.
 */
export class PluginEntry {
  readonly #parts: PluginEntryParts;
  readonly #others: readonly PluginWithStatus[];
  /** Callers with the same permissions share one. */
  readonly #views = new Map<string, PluginWithStatus>();

  constructor(parts: PluginEntryParts) {
    this.#parts = parts;
    this.#others = parts.others ?? [];
  }

  /** The plugin as its own entity has it. */
  get own(): PluginWithStatus {
    return this.#parts.own;
  }

  /** Refs of every plugin and package entity that it may be made of. */
  get entityRefs(): string[] {
    return [this.own, ...this.#others].flatMap(({ refs, packages }) => [
      ...refs,
      ...packages.flatMap(({ entityRef }) => entityRef ?? []),
    ]);
  }

  /** Ref of the entry that it is shown as part of, when that is another one. */
  get partOf(): string | undefined {
    return this.#parts.partOf;
  }

  /**
   * The plugin as a caller sees it; the same object for callers who see the same of it.
   *
   * @returns `undefined` when the caller sees nothing of it, or sees it as a part of
   *   another entry
   */
  seenBy(visible: Visible): PluginWithStatus | undefined {
    const { own, partOf } = this.#parts;
    if (own.summary.unlisted) {
      return own;
    }
    if (
      !visible(own.summary.entityRef) ||
      (partOf !== undefined && visible(partOf))
    ) {
      return undefined;
    }
    if (this.#others.length === 0) {
      return own;
    }
    const others = this.#others.filter(({ summary }) =>
      visible(summary.entityRef),
    );
    return others.length ? this.#joinedWith(others) : own;
  }

  /** The same entry with all that can be seen of it changed in the same way. */
  map(change: (plugin: PluginWithStatus) => PluginWithStatus): PluginEntry {
    const { own, join, ...parts } = this.#parts;
    return new PluginEntry({
      ...parts,
      own: change(own),
      ...(join && { join: others => change(join(others)) }),
    });
  }

  #joinedWith(others: readonly PluginWithStatus[]): PluginWithStatus {
    const key = others.map(({ summary }) => summary.entityRef).join();
    const known = this.#views.get(key);
    if (known) {
      return known;
    }
    const joined = this.#parts.join?.(others) ?? this.own;
    this.#views.set(key, joined);
    return joined;
  }
}
