import { Steps } from 'backstage-plugin-marketplace-common';
import { Breather, createBreather } from './breather';

/** Does work step by step. Others have their turns on the event loop meanwhile. */
export async function inTurns<T>(
  steps: Steps<T>,
  breathe: Breather = createBreather(),
): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) {
      return value;
    }
    await breathe();
  }
}
