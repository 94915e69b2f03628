import { Visible } from './CatalogVisibility';
import { PluginWithStatus } from './PluginWithStatus';

/** The views of one entry that are kept; callers with the same permissions share one. */
const MAX_VIEWS = 50;

/**
 * One line of the list of plugins: a plugin, and the plugins of the catalog's own ways
 * that are the same one. What a caller sees of it is made of the entities that this
 * caller may read, and of nothing else.
 */
export class PluginEntry {
  readonly #own: PluginWithStatus;
  readonly #partOf?: string;
  readonly #others: readonly PluginWithStatus[];
  readonly #join: (others: readonly PluginWithStatus[]) => PluginWithStatus;
  readonly #views = new Map<string, PluginWithStatus>();

  /**
   * @param options.own - the plugin as its own entity has it
   * @param options.partOf - ref of the entry that it is shown as part of, to those who may
   *   read that as well
   * @param options.others - plugins that are shown as part of this one
   * @param options.join - makes one plugin of this one and some of the others
   */
  constructor(options: {
    own: PluginWithStatus;
    partOf?: string;
    others?: readonly PluginWithStatus[];
    join?: (others: readonly PluginWithStatus[]) => PluginWithStatus;
  }) {
    this.#own = options.own;
    this.#partOf = options.partOf;
    this.#others = options.others ?? [];
    this.#join = options.join ?? (() => options.own);
  }

  /** Refs of every plugin and package entity that it may be made of. */
  get entityRefs(): string[] {
    return [this.#own, ...this.#others].flatMap(({ refs, packages }) => [
      ...refs,
      ...packages.flatMap(({ entityRef }) => entityRef ?? []),
    ]);
  }

  /** Ref of the entry that it is shown as part of, when that is another one. */
  get partOf(): string | undefined {
    return this.#partOf;
  }

  /**
   * The plugin as a caller sees it.
   *
   * @returns `undefined` when the caller sees nothing of it, or sees it as a part of
   *   another entry
   */
  seenBy(visible: Visible): PluginWithStatus | undefined {
    if (
      !visible(this.#own.summary.entityRef) ||
      (this.#partOf !== undefined && visible(this.#partOf))
    ) {
      return undefined;
    }
    if (this.#others.length === 0) {
      return this.#own;
    }
    const others = this.#others.filter(({ summary }) =>
      visible(summary.entityRef),
    );
    return others.length ? this.#joinedWith(others) : this.#own;
  }

  #joinedWith(others: readonly PluginWithStatus[]): PluginWithStatus {
    const key = others.map(({ summary }) => summary.entityRef).join();
    const known = this.#views.get(key);
    if (known) {
      return known;
    }
    const joined = this.#join(others);
    if (this.#views.size < MAX_VIEWS) {
      this.#views.set(key, joined);
    }
    return joined;
  }
}
