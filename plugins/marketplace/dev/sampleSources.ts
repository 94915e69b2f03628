import {
  SourceDetails,
  SourceProblem,
} from 'backstage-plugin-marketplace-common';
import { aRun, aSource, minutesAgo } from '../src/__testUtils__/aSource';

const manyProblems = Array.from(
  { length: 1_000 },
  (_, i): SourceProblem => ({
    severity: i < 3 ? 'error' : 'warning',
    file: `plugins/team-${i % 40}/a-plugin-with-a-long-name-${i}.yaml`,
    line: i % 7 ? (i % 90) + 1 : undefined,
    field: i % 2 ? 'spec.packages.0' : undefined,
    message:
      i < 3
        ? 'must be an npm name such as @acme/backstage-plugin-x, not an address'
        : "unknown key 'statuss': did you mean 'status'? It was kept as it is.",
  }),
);

const threeProblems: SourceProblem[] = [
  {
    severity: 'error',
    file: 'payroll/catalog-info.yaml',
    line: 12,
    field: 'spec.packages.0',
    message:
      'must be an npm name such as @acme/backstage-plugin-x; what the file had before was kept',
  },
  {
    severity: 'error',
    file: 'big.yaml',
    message: 'is 7 MB big; files may have up to 1 MB. Split it.',
  },
  {
    severity: 'warning',
    file: 'wiki/catalog-info.yaml',
    line: 4,
    field: 'metadata.description',
    message: 'has 212 characters; lists show the first 170',
  },
];

const changing = aRun({
  id: 'run-7',
  startedAt: minutesAgo(5.1),
  endedAt: minutesAgo(5),
  outcome: 'changed',
  files: 228,
  entities: 612,
  added: 3,
  changed: 1,
  removed: 2,
  changes: {
    added: [
      'plugin:default/argo-cd',
      'package:default/acme-argo-cd',
      'package:default/acme-argo-cd-backend',
    ],
    changed: ['plugin:default/devtools'],
    removed: ['plugin:default/old-one', 'package:default/acme-old-one'],
  },
});

const failing = aRun({
  id: 'run-9',
  startedAt: minutesAgo(2.2),
  endedAt: minutesAgo(2),
  outcome: 'failed',
  error:
    'https://git.example/platform/directory/tree/main/plugins answered 503 Service Unavailable. Check the address in marketplace.sources and integrations in app-config.yaml, or wait: it is read again by itself.',
  files: 0,
  entities: 40,
});

const halfFailing = aRun({
  id: 'run-4',
  outcome: 'changed',
  added: 1,
  kept: 2,
  errors: 2,
  warnings: 1,
  changes: { added: ['plugin:default/wiki'], changed: [], removed: [] },
});

const shrunk = aRun({ id: 'run-5', outcome: 'shrunk', entities: 40, files: 4 });

/** One source of each kind of state. */
export const sampleSources: SourceDetails[] = [
  aSource('bundled', {
    type: 'bundled',
    target: undefined,
    plugins: 233,
    entities: 612,
    lastRun: changing,
    runs: [changing, aRun(), aRun({ id: 'run-2', outcome: 'interrupted' })],
  }),
  aSource('directory', {
    type: 'directory',
    target: 'https://git.example/platform/directory/tree/main/plugins',
    state: 'failing',
    lastRun: failing,
    lastSuccessAt: minutesAgo(62),
    runs: [failing, aRun()],
  }),
  aSource('acme', {
    target: './marketplace/**/*.yaml',
    state: 'problems',
    lastRun: halfFailing,
    errors: 2,
    warnings: 1,
    problems: threeProblems,
    runs: [halfFailing, aRun()],
  }),
  aSource('partners', {
    state: 'shrunk',
    lastRun: shrunk,
    runs: [shrunk],
    shrinkage: {
      reading: 'a1',
      from: 40,
      to: 12,
      agreeing: 1,
      since: minutesAgo(31),
      countedAt: minutesAgo(31),
    },
  }),
  aSource('legacy', {
    state: 'shrunk',
    lastRun: shrunk,
    runs: [shrunk],
    shrinkage: {
      reading: 'a2',
      from: 8,
      to: 0,
      agreeing: 4,
      since: minutesAgo(300),
      countedAt: minutesAgo(300),
    },
  }),
  aSource('everything', {
    type: 'directory',
    target: '../directory/plugins',
    state: 'problems',
    running: true,
    errors: 3,
    warnings: 1_527,
    problems: manyProblems,
  }),
  {
    ...aSource('ours', { type: 'workspace', target: undefined }),
    state: 'new',
    lastRun: undefined,
    lastSuccessAt: undefined,
    plugins: 0,
    entities: 0,
    runs: [],
  },
];
