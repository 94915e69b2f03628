import { CacheService, LoggerService } from '@backstage/backend-plugin-api';
import { HumanDuration, JsonValue } from '@backstage/types';

/** Of all values together, in characters; the default cache is this process's memory. */
const MAX_SIZE = 32 * 1024 * 1024;

/** Changed with the shape of what is kept: a cache may outlive the version of the plugin. */
const PREFIX = 'documents-2:';

/**
 * Keeps what was read of packages. A cache that does not work costs only time.
 */
export class DocumentCache {
  readonly #cache: CacheService;
  readonly #logger: LoggerService;
  /** Of what this process has put there, what was put there first comes first. */
  readonly #sizes = new Map<string, number>();
  #size = 0;

  constructor(options: { cache: CacheService; logger: LoggerService }) {
    this.#cache = options.cache;
    this.#logger = options.logger;
  }

  async get<T extends JsonValue>(key: string): Promise<T | undefined> {
    try {
      return await this.#cache.get<T>(`${PREFIX}${key}`);
    } catch (error) {
      this.#logger.warn(`The cache cannot be read: ${error}`);
      return undefined;
    }
  }

  /** Keeps a value; when there are too many, those go that this process kept first. */
  async set(key: string, value: JsonValue, ttl: HumanDuration): Promise<void> {
    const size = JSON.stringify(value).length;
    try {
      await this.#cache.set(`${PREFIX}${key}`, value, { ttl });
      this.#size += size - (this.#sizes.get(key) ?? 0);
      this.#sizes.delete(key);
      this.#sizes.set(key, size);
      for (const [oldest, freed] of this.#sizes) {
        if (this.#size <= MAX_SIZE) {
          break;
        }
        this.#sizes.delete(oldest);
        this.#size -= freed;
        await this.#cache.delete(`${PREFIX}${oldest}`);
      }
    } catch (error) {
      this.#logger.warn(`The cache cannot be written: ${error}`);
    }
  }
}
