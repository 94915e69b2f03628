import { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';

/** A value older than this is renewed in the background by the next that asks. */
const FRESH_MS = 10_000;

/**
 * One that is much work to make is renewed less often, so that making it takes a fortieth
 * of the time, but is never older than this.
 */
const MAX_FRESH_MS = 40_000;
const SHARE_OF_TIME = 40;

/** One older than this is worth waiting for a new one, as long as there comes one. */
const STALE_MS = 60_000;

/**
 * A value that is costly to make, and renewed while those who ask get the one from
 * before. However many ask, it is made once at a time.
 */
export class Renewed<T> {
  readonly #make: (former: T | undefined) => Promise<T>;
  readonly #isWorthKeeping: (value: T) => boolean;
  readonly #logger: LoggerService;
  #current?: { value: T; madeAt: number; freshMs: number };
  #making?: Promise<T>;

  /**
   * @param options.make - makes the value; told the one from before
   * @param options.isWorthKeeping - whether a value is good for a while; one that is not
   *   is answered, and made anew for the next that asks
   */
  constructor(options: {
    make: (former: T | undefined) => Promise<T>;
    isWorthKeeping: (value: T) => boolean;
    logger: LoggerService;
  }) {
    this.#make = options.make;
    this.#isWorthKeeping = options.isWorthKeeping;
    this.#logger = options.logger;
  }

  /**
   * The value, at most a minute old when it can be made.
   *
   * @throws what making it throws, as long as it was never made
   */
  async get(): Promise<T> {
    const current = this.#current;
    const age = current ? Date.now() - current.madeAt : Infinity;
    if (current && age < current.freshMs) {
      return current.value;
    }
    const renewed = this.renew();
    if (!current) {
      return renewed;
    }
    renewed.catch(error => {
      this.#logger.warn(
        `The list of plugins was not renewed and is as it was: ${
          isError(error) ? error.message : error
        }`,
      );
    });
    return age < STALE_MS ? current.value : renewed.catch(() => current.value);
  }

  /** Makes the value anew, or waits for the one that is being made. */
  renew(): Promise<T> {
    this.#making ??= this.#makeAndKeep().finally(() => {
      this.#making = undefined;
    });
    return this.#making;
  }

  async #makeAndKeep(): Promise<T> {
    const began = Date.now();
    const value = await this.#make(this.#current?.value);
    const tookMs = Date.now() - began;
    this.#current = {
      value,
      madeAt: this.#isWorthKeeping(value) ? Date.now() : 0,
      freshMs: Math.min(
        Math.max(FRESH_MS, SHARE_OF_TIME * tookMs),
        MAX_FRESH_MS,
      ),
    };
    return value;
  }
}
