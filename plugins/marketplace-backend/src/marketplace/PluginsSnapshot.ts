import { CatalogContents } from './CatalogContents';
import { Caller } from './Caller';
import { JudgedPlugins, judgePlugins, redactPlugins } from './JudgedPlugins';
import { KnownInstance, KnownInstances } from './KnownInstances';
import { KnownRegistry } from './KnownRegistry';
import { RecentlyUsed } from './RecentlyUsed';

/** Instances whose judgements are kept; each takes some megabytes at 10,000 plugins. */
const MAX_JUDGED = 10;

/** Judgements are made anew after that, so that what was kept for callers goes. */
const MAX_AGE_MS = 3_600_000;

/** The judgements of one instance. */
interface Judgements {
  madeAt: number;
  /** Of the inventory that they are judged by; missing when there was none. */
  digest?: string;
  plugins: Promise<JudgedPlugins>;
  redacted?: Promise<JudgedPlugins>;
}

/**
 * Everything that lists and pages are answered from, at one moment.
 */
export class PluginsSnapshot {
  readonly contents: CatalogContents;
  readonly instances: KnownInstances;
  readonly registry: KnownRegistry;
  readonly #judged = new RecentlyUsed<string, Judgements>(MAX_JUDGED);

  /**
   * @param former - the snapshot before; its judgements are taken over as long as all is
   *   the same that they are made by
   */
  constructor(
    parts: {
      contents: CatalogContents;
      instances: KnownInstances;
      registry: KnownRegistry;
    },
    former?: PluginsSnapshot,
  ) {
    this.contents = parts.contents;
    this.instances = parts.instances;
    this.registry = parts.registry;
    if (
      former?.contents === this.contents &&
      former.registry.index === this.registry.index
    ) {
      this.#takeOver(former);
    }
  }

  /**
   * The plugins judged in an instance, as a caller may know it. They are judged when they
   * are asked for first.
   *
   * @throws what reading the inventory of the instance throws
   */
  judgedFor(
    instance: string,
    { readsInventories }: Pick<Caller, 'readsInventories'>,
  ): Promise<JudgedPlugins> {
    const judgements = this.#judgementsOf(instance);
    if (readsInventories) {
      return judgements.plugins;
    }
    judgements.redacted ??= judgements.plugins.then(plugins =>
      redactPlugins(this.contents, plugins),
    );
    return judgements.redacted;
  }

  /** Whether anybody asked for the plugins of an instance who may not read inventories. */
  isRedacted(instance: string): boolean {
    return this.#judged.get(instance)?.redacted !== undefined;
  }

  #judgementsOf(instance: string): Judgements {
    const former = this.#judged.get(instance);
    if (former) {
      return former;
    }
    const known = this.instances.get(instance);
    const judgements: Judgements = {
      madeAt: Date.now(),
      digest: known?.stored.digest,
      plugins: this.#judge(known, digest => {
        // It can be newer
        judgements.digest = digest;
      }),
    };
    this.#judged.set(instance, judgements);
    judgements.plugins.catch(() => this.#judged.delete(instance));
    return judgements;
  }

  async #judge(
    known: KnownInstance | undefined,
    onRead: (digest: string | undefined) => void,
  ): Promise<JudgedPlugins> {
    const inventory = await known?.inventory();
    onRead(inventory?.digest);
    return judgePlugins(this.contents, {
      inventory,
      registry: this.registry.index,
    });
  }

  #takeOver(former: PluginsSnapshot): void {
    for (const [instance, judgements] of former.#judged.entries()) {
      const digest = this.instances.get(instance)?.stored.digest;
      const age = Date.now() - judgements.madeAt;
      if (digest === judgements.digest && age < MAX_AGE_MS) {
        this.#judged.set(instance, judgements);
      }
    }
  }
}
