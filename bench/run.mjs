/*
 * npm run bench: runs every benchmark of this folder, `<name>.bench.mjs`, each of
 * which exports a `title` and a function `run` that answers lines to print. It fails when
 * anything is over its budget, after all of them have run.
 * `-- <word>` runs those whose file names contain the word.
 *
 * Compare numbers of one run only: they are ratios because machines differ.
 */
import { readdirSync } from 'node:fs';
import { main } from '../scripts/process/main.mjs';
import { missedBudgets } from './budgets.mjs';

await main(async () => {
  const word = process.argv[2] ?? '';
  const folder = new URL('./', import.meta.url);
  const files = readdirSync(folder).filter(
    name => name.endsWith('.bench.mjs') && name.includes(word),
  );
  for (const file of files) {
    const { title, run } = await import(new URL(file, folder));
    console.log(`\n=== ${title}\n`);
    for (const line of await run()) {
      console.log(line);
    }
  }
  const missed = missedBudgets();
  if (missed.length > 0) {
    console.log(['\n=== Over the budget\n', ...missed].join('\n'));
  }
  return files.length > 0 && missed.length === 0 ? 0 : 1;
});
