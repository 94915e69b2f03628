/**
 * Work that is done a step at a time, so that who shares a thread with others can let them
 * have a turn in between.
 *
 * @public
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all the steps at once. */
export function allSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) {
      return value;
    }
  }
}
