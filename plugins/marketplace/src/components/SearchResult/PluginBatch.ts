import { PluginSummary } from 'backstage-plugin-marketplace-common';
import { MarketplaceApi } from '../../api';

/** All names stand in the address of the request, and proxies limit its length. */
const MOST = 30;

/** What the backend takes as a name; any other would have it refuse all. */
const NAME = /^[^/]{1,63}\/[^/]{1,63}$/;

/** What is asked for with one request. */
interface Batch {
  names: Set<string>;
  answer: Promise<Map<string, PluginSummary>>;
}

/**
 * Asks for plugins that are wanted at the same moment with one request, such as those of a
 * list whose items know nothing of one another.
 *
 * @internal
 */
export class PluginBatch {
  readonly #api: Pick<MarketplaceApi, 'listPlugins'>;
  #open: Batch | undefined;

  constructor(api: Pick<MarketplaceApi, 'listPlugins'>) {
    this.#api = api;
  }

  /**
   * A plugin as lists show it.
   *
   * @param name - `namespace/name`, in lower case
   * @returns nothing when the caller may not see it, or there is none
   * @throws ResponseError when the backend refuses
   */
  async get(name: string): Promise<PluginSummary | undefined> {
    if (!NAME.test(name)) {
      return undefined;
    }
    this.#open ??= this.#start();
    const { answer, names } = this.#open;
    names.add(name);
    if (names.size === MOST) {
      this.#open = undefined;
    }
    return (await answer).get(name);
  }

  #start(): Batch {
    const names = new Set<string>();
    const ask = async () => {
      await new Promise(resolve => setTimeout(resolve));
      if (this.#open?.names === names) {
        this.#open = undefined;
      }
      const { items } = await this.#api.listPlugins({
        plugin: [...names],
        limit: names.size,
      });
      return new Map(
        items.map(item => [
          `${item.namespace}/${item.name}`.toLowerCase(),
          item,
        ]),
      );
    };
    return { names, answer: ask() };
  }
}
