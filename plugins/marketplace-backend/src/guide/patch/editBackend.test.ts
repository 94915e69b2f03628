import { editBackend } from './editBackend';

const NAME = '@acme/plugin-ci-backend';
const LINE = `backend.add(import('${NAME}'));`;

const edit = (kind: 'add-feature' | 'remove-feature', text: string) =>
  editBackend(text, { kind, file: '', packageName: NAME, line: LINE });

const START = `import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();
`;

describe('editBackend', () => {
  const files: Array<{ what: string; before: string; after: string }> = [
    {
      what: 'a stock backend',
      before: `${START}
backend.add(import('@backstage/plugin-app-backend'));
// auth
backend.add(import('@backstage/plugin-auth-backend'));

backend.start();
`,
      after: `${START}
backend.add(import('@backstage/plugin-app-backend'));
// auth
backend.add(import('@backstage/plugin-auth-backend'));
${LINE}

backend.start();
`,
    },
    {
      what: 'a backend with nothing in it',
      before: `${START}backend.start();\n`,
      after: `${START}${LINE}\nbackend.start();\n`,
    },
    {
      what: 'calls of several lines, and what is no call',
      before: `${START}
/* backend.add(import('a')); */
backend.add(
  createBackendModule({ register: () => "backend.add(')" }), // ) (
); // the last
// backend.add(import('b'));
const text = \`
backend.add(import('c'));
\`;
backend.start();
`,
      after: `${START}
/* backend.add(import('a')); */
backend.add(
  createBackendModule({ register: () => "backend.add(')" }), // ) (
); // the last
${LINE}
// backend.add(import('b'));
const text = \`
backend.add(import('c'));
\`;
backend.start();
`,
    },
    {
      what: 'what is added on a condition',
      before: `${START}
backend.add(import('a'));
if (process.env.B) {
  backend.add(import('b'));
}
`,
      after: `${START}
backend.add(import('a'));
${LINE}
if (process.env.B) {
  backend.add(import('b'));
}
`,
    },
    {
      what: 'code without semicolons',
      before: "backend.add(import('a'))\nbackend.start()\n",
      after: `backend.add(import('a'))\n${LINE.slice(
        0,
        -1,
      )}\nbackend.start()\n`,
    },
    {
      what: 'line ends of Windows',
      before: "backend.add(import('a'));\r\nbackend.start();\r\n",
      after: `backend.add(import('a'));\r\n${LINE}\r\nbackend.start();\r\n`,
    },
    {
      what: 'no line end at the end',
      before: "backend.add(import('a'));",
      after: `backend.add(import('a'));\n${LINE}`,
    },
  ];

  it.each(files)('adds to $what', ({ before, after }) => {
    expect(edit('add-feature', before)).toBe(after);
  });

  it.each(files)('removes from $what', ({ before, after }) => {
    expect(edit('remove-feature', after)).toBe(before);
  });

  it.each([
    `backend.add(\n  import("${NAME}"),\n);`,
    `backend.add(import('${NAME}/alpha'))`,
    `${LINE} // for builds`,
  ])('removes %j', line => {
    expect(edit('remove-feature', `a();\n${line}\nb();\n`)).toBe(
      'a();\nb();\n',
    );
  });

  it.each([
    ['one statement that begins on the line', `${LINE} backend.start();`],
    ['a condition', `  ${LINE}`],
    ['a comment of several lines', `${LINE} /* so\nand so */`],
    ['another use', `import ci from '${NAME}';\nbackend.add(ci);`],
    ['another module', `backend.add(import('${NAME}').then(m => m.ci));`],
  ])('leaves what is mixed with %s to people', (_what, text) => {
    expect(edit('remove-feature', `a();\n${text}\nb();\n`)).toBeUndefined();
  });

  it('has nothing to do where it is done', () => {
    expect(edit('add-feature', `${START}${LINE}\n`)).toBe(`${START}${LINE}\n`);
    expect(edit('remove-feature', START)).toBe(START);
    const similar = `${START}backend.add(import('${NAME}-module-x'));\n`;
    expect(edit('remove-feature', similar)).toBe(similar);
  });

  it.each([
    ['has another name', 'const server = createBackend();\nserver.start();\n'],
    ['shares its lines', "backend.add(import('a')); backend.start();\n"],
    ['goes on after a comment', "backend.add(import('a')); /*\n*/\n"],
    ['has the package in another way', `${START}add('${NAME}');\n`],
    ['is never closed', "backend.add(import('a'\n"],
  ])('leaves a backend to people that %s', (_what, text) => {
    expect(edit('add-feature', text)).toBeUndefined();
  });
});
