/*
 * npm test: every test there is. The last line sums all runners.
 * `npm test -- scripts`, `unit`, `processes` or `browser` runs one of them alone; what
 * follows the name is passed on to it.
 */
import { main } from './process/main.mjs';
import { plainError } from './process/plainError.mjs';
import {
  checkedCounts,
  countsLine,
  crashed,
  failureLines,
  sumCounts,
} from './testing/counts.mjs';
import { runBrowserTests } from './testing/runBrowserTests.mjs';
import { runJest } from './testing/runJest.mjs';
import { runNodeTests } from './testing/runNodeTests.mjs';

const runners = {
  scripts: {
    title: 'Tests of the scripts',
    run: () => runNodeTests('scripts/**/*.test.mjs', { minutes: 5 }),
  },
  unit: { title: 'Unit and integration tests', run: runJest },
  processes: {
    title: 'Tests of several processes',
    run: () => runNodeTests('e2e/processes/*.test.mjs', { minutes: 20 }),
  },
  browser: { title: 'Browser tests', run: runBrowserTests },
};

await main(async () => {
  const [chosen, ...args] = process.argv.slice(2);
  if (chosen && !runners[chosen]) {
    const names = Object.keys(runners).join(', ');
    throw plainError(`There are no tests "${chosen}", only: ${names}`);
  }
  const results = [];
  for (const name of chosen ? [chosen] : Object.keys(runners)) {
    const { title, run } = runners[name];
    console.log(`\n=== ${title}\n`);
    results.push({ title, counts: await countsOf(title, run, args) });
  }

  console.log('');
  for (const { title, counts } of results) {
    console.log(`${title}: ${countsLine(counts)}`);
    failureLines(counts).forEach(line => console.log(`  ${line}`));
  }
  const sum = sumCounts(results.map(({ counts }) => counts));
  console.log(countsLine(sum));
  return sum.failed + sum.problems.length === 0 ? 0 : 1;
});

// One runner that cannot even start must not hide the results of the others
async function countsOf(title, run, args) {
  try {
    const { code, counts } = await run(args);
    return checkedCounts(title, code, counts);
  } catch (error) {
    console.error(error.expected ? error.message : error);
    return crashed(error.message.split('\n')[0]);
  }
}
