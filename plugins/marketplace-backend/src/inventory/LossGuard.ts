import { Inventory } from 'backstage-plugin-marketplace-common';
import { isDeepStrictEqual } from 'node:util';
import { AccidentalLoss, lostByAccident } from './lostByAccident';

/** Inventories that lack the same because of the same file; then it is believed. */
const AGREEING = 3;

/** Names that are told. */
const SHOWN = 5;

/** Keeps what is known of an instance from getting lost by a file that cannot be read. */
export class LossGuard {
  #doubted: { loss: AccidentalLoss; times: number } | undefined;

  /**
   * Tells why an inventory is not to be believed; the third time in a row that it lacks the
   * same, it is.
   *
   * @param before - the last one that was believed
   * @returns what it lacks, which file is to blame, and what to do
   */
  objectionTo(inventory: Inventory, before: Inventory): string | undefined {
    const loss = lostByAccident(before, inventory);
    const isSame = isDeepStrictEqual(loss, this.#doubted?.loss);
    const times = (isSame ? this.#doubted?.times ?? 0 : 0) + 1;
    if (!loss || times >= AGREEING) {
      this.#doubted = undefined;
      return undefined;
    }
    this.#doubted = { loss, times };
    return `It lacks ${listOf(loss.lost)}: ${
      loss.message
    }. When ${AGREEING} in a row find the same, that is believed (${times} so far)`;
  }
}

function listOf(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN).map(name => `'${name}'`);
  const others = names.length - shown.length;
  return others ? `${shown.join(', ')} and ${others} more` : shown.join(', ');
}
