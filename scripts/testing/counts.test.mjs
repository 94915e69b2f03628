import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  checkedCounts,
  countsLine,
  failureLines,
  jestCounts,
  noCounts,
  playwrightCounts,
  sumCounts,
  tapCounts,
} from './counts.mjs';

test('a jest suite that does not load counts as one failed', () => {
  const counts = jestCounts({
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [
      { name: 'a.test.ts', status: 'passed', assertionResults: [{}, {}, {}] },
      { name: 'b.test.ts', status: 'failed', assertionResults: [] },
    ],
  });
  assert.equal(countsLine(counts), '3 passed, 1 failed, 2 skipped');
});

test('a browser test that passes at the second try has passed', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 0 };
  assert.equal(
    countsLine(playwrightCounts({ stats, errors: [] })),
    '6 passed, 1 failed',
  );
});

test('reads the summary of TAP, not a line that a test printed', () => {
  const text = [
    'TAP version 13',
    '    # pass 99',
    'ok 1 - a',
    '# pass 7',
    '# fail 1',
    '# cancelled 1',
    '# skipped 2',
    '# todo 0',
  ].join('\n');
  assert.equal(countsLine(tapCounts(text)), '7 passed, 2 failed, 2 skipped');
});

test('names the failed tests of TAP with their places, and no groups', () => {
  const text = [
    'TAP version 13',
    'not ok 1 - adds',
    '  ---',
    "  location: '/sum.test.mjs:4:1'",
    "  failureType: 'testCodeFailure'",
    '  ...',
    '# Subtest: group',
    '    not ok 1 - subtracts',
    '      ---',
    "      location: '/sum.test.mjs:8:3'",
    "      error: 'not ok 3 - nonsense'",
    '      ...',
    '    ok 2 - fine',
    'not ok 2 - group',
    '  ---',
    "  failureType: 'subtestsFailed'",
    '  ...',
    'not ok 3 - later # TODO',
    '  ---',
    "  failureType: 'testCodeFailure'",
    '  ...',
    '# pass 1',
    '# fail 2',
    '',
  ].join('\n');
  assert.deepEqual(failureLines(tapCounts(text)), [
    '/sum.test.mjs:4:1 › adds',
    '/sum.test.mjs:8:3 › subtracts',
  ]);
});

test('names the failed tests of jest with their files', () => {
  const counts = jestCounts({
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'Sum adds' },
          { status: 'failed', fullName: 'Sum subtracts' },
        ],
      },
    ],
  });
  assert.deepEqual(failureLines(counts), ['a.test.ts › Sum subtracts']);
});

test('names the failed browser tests with their projects', () => {
  const spec = (title, ...tests) => ({ title, tests });
  const counts = playwrightCounts({
    stats: { expected: 1, unexpected: 1, flaky: 1, skipped: 0 },
    suites: [
      {
        title: 'browse.spec.ts',
        specs: [
          spec(
            'searches',
            { projectName: 'app', status: 'expected' },
            { projectName: 'app-legacy', status: 'unexpected' },
          ),
        ],
        suites: [
          {
            title: 'in the dark theme',
            specs: [spec('fits', { projectName: 'app', status: 'flaky' })],
          },
        ],
      },
    ],
    errors: [{ message: 'No browser' }],
  });
  assert.deepEqual(failureLines(counts), [
    '[app-legacy] browse.spec.ts › searches',
    '[app] browse.spec.ts › in the dark theme › fits (passed at the second try)',
    'No browser',
  ]);
});

test('a runner that ran nothing has failed', () => {
  assert.deepEqual(checkedCounts('jest', 0, noCounts()).problems, [
    'jest ran no tests',
  ]);
});

test('a runner that fails without a failed test has failed', () => {
  const counts = { ...noCounts(), passed: 4 };
  assert.deepEqual(checkedCounts('jest', 1, counts).problems, [
    'jest ended with exit code 1',
  ]);
  assert.deepEqual(checkedCounts('jest', 0, counts).problems, []);
});

test('sums all runners', () => {
  const one = {
    passed: 1,
    failed: 2,
    skipped: 3,
    failures: ['y'],
    problems: ['x'],
  };
  assert.equal(
    countsLine(sumCounts([one, one])),
    '2 passed, 6 failed, 6 skipped',
  );
  assert.deepEqual(failureLines(sumCounts([one, one])), ['y', 'y', 'x', 'x']);
});
