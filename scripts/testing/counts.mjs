/**
 * What a runner reports in the end. `failures` names the failed tests, and those that passed
 * at the second try. `problems` are failures that no test stands for: a crash, a suite that
 * does not load, a runner that found nothing to run.
 *
 * @typedef {{passed: number, failed: number, skipped: number, failures: string[],
 *   problems: string[]}} Counts
 */

/** @returns {Counts} */
export function noCounts() {
  return { passed: 0, failed: 0, skipped: 0, failures: [], problems: [] };
}

/** A runner that gave no report. @returns {Counts} */
export function crashed(problem) {
  return { ...noCounts(), problems: [problem] };
}

/** Reads jest's `--json` report. @returns {Counts} */
export function jestCounts(report) {
  const failures = [];
  const problems = [];
  for (const suite of report.testResults) {
    for (const { status, fullName } of suite.assertionResults) {
      if (status === 'failed') {
        failures.push(`${suite.name} › ${fullName}`);
      }
    }
    // A suite that does not load has no tests that could fail
    if (suite.status === 'failed' && suite.assertionResults.length === 0) {
      problems.push(`${suite.name} could not be run`);
    }
  }
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
    problems,
  };
}

/** Reads the report of Playwright's json reporter. @returns {Counts} */
export function playwrightCounts({ stats, suites = [], errors = [] }) {
  return {
    // One that passed at the second try has passed, and is named
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    failures: suites.flatMap(suite => failedSpecs(suite, [])),
    problems: errors.map(error => error.message),
  };
}

// The name of the outermost suite is that of its file
function failedSpecs({ title, specs = [], suites = [] }, above) {
  const path = [...above, title];
  return [
    ...specs.flatMap(spec =>
      spec.tests
        .filter(({ status }) => status === 'unexpected' || status === 'flaky')
        .map(
          ({ projectName, status }) =>
            `[${projectName}] ${[...path, spec.title].join(' › ')}${
              status === 'flaky' ? ' (passed at the second try)' : ''
            }`,
        ),
    ),
    ...suites.flatMap(suite => failedSpecs(suite, path)),
  ];
}

/** Reads the report of Node's TAP reporter. @returns {Counts} */
export function tapCounts(text) {
  const number = name =>
    Number(text.match(new RegExp(`^# ${name} (\\d+)$`, 'm'))?.[1] ?? 0);
  return {
    passed: number('pass'),
    failed: number('fail') + number('cancelled'),
    skipped: number('skipped') + number('todo'),
    failures: tapFailures(text),
    problems: [],
  };
}

// A group fails when one of its tests does, and is not named beside it
function tapFailures(text) {
  const failed = /^ *not ok \d+ - (.*)\n *---\n([^]*?)^ *\.\.\.$/gm;
  return [...text.matchAll(failed)]
    .filter(
      ([, name, facts]) =>
        !/ # TODO\b/.test(name) &&
        !facts.includes("failureType: 'subtestsFailed'"),
    )
    .map(([, name, facts]) => {
      const place = facts.match(/^ *location: '(.*)'$/m)?.[1];
      return place ? `${place} › ${name}` : name;
    });
}

/**
 * Holds a runner to its word: one that failed without a failed test, or that ran
 * no test at all, has a problem.
 *
 * @param {string} runner
 * @param {number} code its exit code
 * @param {Counts} counts
 * @returns {Counts}
 */
export function checkedCounts(runner, code, counts) {
  const problems = [...counts.problems];
  if (counts.passed + counts.failed === 0 && problems.length === 0) {
    problems.push(`${runner} ran no tests`);
  }
  if (code !== 0 && counts.failed === 0 && problems.length === 0) {
    problems.push(`${runner} ended with exit code ${code}`);
  }
  return { ...counts, problems };
}

/** @param {Counts[]} all */
export function sumCounts(all) {
  const sum = noCounts();
  for (const counts of all) {
    sum.passed += counts.passed;
    sum.failed += counts.failed;
    sum.skipped += counts.skipped;
    sum.failures.push(...counts.failures);
    sum.problems.push(...counts.problems);
  }
  return sum;
}

/** What failed, a line each. @param {Counts} counts */
export function failureLines({ failures, problems }) {
  return [...failures, ...problems];
}

/** `12 passed, 0 failed`, and the skipped ones when there are any. */
export function countsLine({ passed, failed, skipped, problems }) {
  const line = `${passed} passed, ${failed + problems.length} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}
