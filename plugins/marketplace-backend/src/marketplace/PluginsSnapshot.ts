import { CatalogContents } from './CatalogContents';
import { Caller } from './Caller';
import { JudgedPlugins, judgePlugins, redactPlugins } from './JudgedPlugins';
import { KnownInstance, KnownInstances } from './KnownInstances';
import { KnownJudgements } from './KnownJudgements';
import { KnownRegistry } from './KnownRegistry';
import { ReadInventory } from './ReadInventories';
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
  known?: KnownJudgements;
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
  /** By instance; judgements of the snapshot before, as they were of another catalog. */
  readonly #former = new Map<string, Pick<Judgements, 'digest' | 'known'>>();

  /**
   * @param former - the snapshot before; its judgements are taken over as long as all is
   *   the same that they are made by, and those of single plugins where that is
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
    if (former?.registry.index === this.registry.index) {
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
      plugins: this.#judge(known, inventory => {
        // It can be newer
        judgements.digest = inventory?.digest;
        judgements.known = this.#knownOf(instance, inventory?.digest);
        return judgements.known;
      }),
    };
    return this.#keep(instance, judgements);
  }

  /** As long as making them does not fail: each snapshot that has them forgets them then. */
  #keep(instance: string, judgements: Judgements): Judgements {
    this.#judged.set(instance, judgements);
    judgements.plugins.catch(() => {
      if (this.#judged.get(instance) === judgements) {
        this.#judged.delete(instance);
      }
    });
    return judgements;
  }

  async #judge(
    known: KnownInstance | undefined,
    onRead: (inventory: ReadInventory | undefined) => KnownJudgements,
  ): Promise<JudgedPlugins> {
    const inventory = await known?.inventory();
    return judgePlugins(
      this.contents,
      { inventory, registry: this.registry.index },
      onRead(inventory),
    );
  }

  #knownOf(instance: string, digest: string | undefined): KnownJudgements {
    const former = this.#former.get(instance);
    return former?.known && former.digest === digest
      ? former.known
      : new KnownJudgements();
  }

  #takeOver(former: PluginsSnapshot): void {
    for (const [instance, judgements] of former.#judged.entries()) {
      const stored = this.instances.get(instance)?.stored.digest;
      const age = Date.now() - judgements.madeAt;
      if (
        former.contents === this.contents &&
        stored === judgements.digest &&
        age < MAX_AGE_MS
      ) {
        this.#keep(instance, judgements);
      } else {
        const { digest, known } = judgements;
        this.#former.set(instance, { digest, known });
      }
    }
  }
}
