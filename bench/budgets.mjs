/** What was over its budget, of all that ran. */
const missed = [];

/**
 * Compares a value with its budget. One that is over is printed at the end again, and makes
 * the run fail.
 *
 * @param {{what: string, value: number, budget: number, digits?: number, counts?: boolean}}
 *   row `counts: false` for sizes that the budget is not made for, which is then not told
 * @returns {string} a text that tells both
 */
export function againstBudget({
  what,
  value,
  budget,
  digits = 0,
  counts = true,
}) {
  const told = `${what} ${value.toFixed(digits)}`;
  if (!counts) {
    return told;
  }
  const text = `${told} (budget ${budget})`;
  if (value <= budget) {
    return text;
  }
  missed.push(text.replaceAll(/\s+/g, ' ').trim());
  return `${text}   OVER`;
}

/** @returns {readonly string[]} */
export function missedBudgets() {
  return missed;
}
