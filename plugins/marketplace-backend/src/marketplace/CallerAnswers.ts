import { BackstageCredentials } from '@backstage/backend-plugin-api';

/** How long an answer is used again for the same caller. */
const TTL_MS = 15_000;

/** From then on, a caller who asks has the next answer prepared, and gets this one. */
const RENEW_MS = 8_000;

/** Callers whose answers are kept at the same time. */
const MAX_CALLERS = 500;

/** What was found out about a caller, or is being found out. */
interface Answer<T> {
  askedAt: number;
  promise: Promise<T>;
  /** Once it is there. */
  value?: T;
  isBeingRenewed?: boolean;
}

/**
 * Finds something out about each caller, and uses the answer again for 15 seconds.
 */
export class CallerAnswers<T> {
  readonly #findOut: (
    credentials: BackstageCredentials,
    former: T | undefined,
  ) => Promise<T>;
  readonly #answers = new Map<string, Answer<T>>();

  /** @param findOut - is told the former answer, where it is still known */
  constructor(
    findOut: (
      credentials: BackstageCredentials,
      former: T | undefined,
    ) => Promise<T>,
  ) {
    this.#findOut = findOut;
  }

  /**
   * The answer for a caller, at most 15 seconds old.
   *
   * @throws what finding it out throws; that is not kept
   */
  async of(credentials: BackstageCredentials): Promise<T> {
    const caller = JSON.stringify(credentials.principal);
    const known = this.#answers.get(caller);
    const age = known ? Date.now() - known.askedAt : Infinity;
    if (!known || age >= TTL_MS) {
      const answer = this.#ask(credentials, known);
      this.#keep(caller, answer);
      answer.promise.then(
        value => {
          answer.value = value;
        },
        () => this.#forget(caller, answer),
      );
      return answer.promise;
    }
    if (age >= RENEW_MS && !known.isBeingRenewed) {
      known.isBeingRenewed = true;
      const answer = this.#ask(credentials, known);
      answer.promise.then(
        value => this.#keep(caller, { ...answer, value }),
        // Who asks when this one is too old is told.
        () => undefined,
      );
    }
    return known.promise;
  }

  #ask(credentials: BackstageCredentials, former?: Answer<T>): Answer<T> {
    return {
      askedAt: Date.now(),
      promise: this.#findOut(credentials, former?.value),
    };
  }

  #keep(caller: string, answer: Answer<T>): void {
    // The oldest are forgotten first, so that a newer one of a caller comes last
    this.#answers.delete(caller);
    this.#forgetOld();
    this.#answers.set(caller, answer);
  }

  #forget(caller: string, answer: Answer<T>): void {
    if (this.#answers.get(caller) === answer) {
      this.#answers.delete(caller);
    }
  }

  /** What has expired goes, and of the rest the oldest when there are too many. */
  #forgetOld(): void {
    for (const [caller, { askedAt }] of this.#answers) {
      if (askedAt + TTL_MS <= Date.now() || this.#answers.size >= MAX_CALLERS) {
        this.#answers.delete(caller);
      }
    }
  }
}
