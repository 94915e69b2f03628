import { createMockDirectory } from '@backstage/backend-test-utils';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCli } from './runCli';

const entity = (name: string, spec = '{}') => `---
apiVersion: marketplace.backstage.io/v1alpha1
kind: Plugin
metadata: { name: ${name} }
spec: ${spec}
`;

describe('lint', () => {
  const folder = createMockDirectory();

  async function run(...args: string[]) {
    const lines: string[] = [];
    const errors: string[] = [];
    const code = await runCli(args, {
      cwd: folder.path,
      env: {},
      print: line => lines.push(line),
      printError: line => errors.push(line),
    });
    return { code, lines, errors: errors.join('\n') };
  }

  it('is content with what is right, in whichever format', async () => {
    folder.setContent({
      entries: {
        'a.yaml': entity('a') + entity('b'),
        'c.json': JSON.stringify({ title: 'C', npmPackageName: 'c' }),
        'locations.yaml': 'kind: Location\nspec: { targets: [./a.yaml] }\n',
      },
    });
    expect(await run('lint', 'entries')).toEqual({
      code: 0,
      lines: [expect.stringMatching(/ 4 entities, 0 errors, 0 warnings$/)],
      errors: '',
    });
    expect((await run('lint', 'entries/a.yaml')).lines).toEqual([
      '1 file, 2 entities, 0 errors, 0 warnings',
    ]);
  });

  it('names file, line and field of each problem, in order', async () => {
    folder.setContent({
      entries: {
        'b.yaml': entity('b', '{ packages: 7 }') + entity('Not A Name'),
        'a.yaml': `${entity('a')}---\nb: [\n`,
        'c.yaml': Buffer.from([0xff, 0xfe, 0x00]),
      },
    });
    expect(await run('lint', 'entries', '--format', 'entities')).toEqual({
      code: 1,
      lines: [
        expect.stringMatching(/^entries\/a\.yaml:8: not valid YAML: /),
        'entries/b.yaml:5 spec.packages: must be a list, but is 7',
        expect.stringMatching(/^entries\/b\.yaml:9 metadata\.name: warning: /),
        'entries/c.yaml: is not UTF-8 text; save it in UTF-8 encoding',
        '3 files, 2 entities, 3 errors, 1 warning',
      ],
      errors: '',
    });
  });

  it('ends well when there are warnings only', async () => {
    folder.setContent({
      digital: 'title: D\nnpmPackageName: d\nstatus: gone\n',
      'x.yml': 'title: X\nnpmPackageName: x\n',
    });
    expect(await run('lint', '.', '--format=directory')).toEqual({
      code: 0,
      lines: [
        expect.stringMatching(/^digital:3 status: warning: must be active/),
        '2 files, 4 entities, 0 errors, 1 warning',
      ],
      errors: '',
    });
  });

  it('reads what a glob matches, as sources do', async () => {
    folder.setContent({
      'teams/a/marketplace/a.yaml': entity('a'),
      'teams/b/deep/marketplace/b.yaml': entity('b', '{ packages: 7 }'),
      'teams/a/other/c.yaml': entity('c', '{ packages: 7 }'),
    });
    expect(await run('lint', 'teams/**/marketplace/*.yaml')).toEqual({
      code: 1,
      lines: [
        'teams/b/deep/marketplace/b.yaml:5 spec.packages: must be a list, but is 7',
        '2 files, 1 entity, 1 error, 0 warnings',
      ],
      errors: '',
    });
  });

  it('finds a name that two files have', async () => {
    folder.setContent({ 'a.yaml': entity('same'), 'b.yaml': entity('same') });
    expect(await run('lint', '.')).toEqual({
      code: 1,
      lines: [
        expect.stringMatching(
          /^b\.yaml:2 metadata\.name: plugin:default\/same is already in a\.yaml:2/,
        ),
        '2 files, 1 entity, 1 error, 0 warnings',
      ],
      errors: '',
    });
  });

  it.each([
    [['lint', 'nowhere'], 'nowhere: it is not there'],
    [['lint', 'empty'], 'No entry file is in'],
    [['lint', 'no/*.yaml'], 'no/*.yaml: it is not there'],
    [['lint', 'empty/*.yaml'], 'No entry file is in'],
    [['lint'], 'Name one folder, file or glob'],
    [['lint', 'a', 'b'], 'Name one folder, file or glob'],
    [['lint', 'a', '--format', 'xml'], "no format 'xml'"],
    [['lint', 'a', '--wrong'], 'Usage:'],
    [['lnit', 'a'], "no command 'lnit'"],
    [[], 'Usage:'],
  ])('refuses %j', async (args, message) => {
    folder.setContent({ empty: {} });
    expect(await run(...args)).toEqual({
      code: 2,
      lines: [],
      errors: expect.stringContaining(message),
    });
  });

  it('says how it is used', async () => {
    expect(await run('--help')).toEqual({
      code: 0,
      lines: [expect.stringMatching(/^Usage: /)],
      errors: '',
    });
  });

  describe('as a command', () => {
    const bin = join(
      __dirname,
      '../../bin/backstage-plugin-marketplace-backend.js',
    );
    const execute = (script: string, ...args: string[]) =>
      new Promise<{
        code: number | string | null | undefined;
        stdout: string;
        stderr: string;
      }>(resolve => {
        execFile(
          process.execPath,
          [script, ...args],
          { cwd: folder.path, timeout: 60_000 },
          (error, stdout, stderr) =>
            resolve({ code: error?.code, stdout, stderr }),
        );
      });

    it('ends with 1 when there are errors', async () => {
      folder.setContent({ 'a.yaml': entity('a', '{ packages: 7 }') });
      expect(await execute(bin, 'lint', 'a.yaml')).toMatchObject({
        code: 1,
        stdout:
          'a.yaml:5 spec.packages: must be a list, but is 7\n1 file, 0 entities, 1 error, 0 warnings\n',
      });
    }, 60_000);

    it.each([
      ['is not complete', undefined],
      ['throws', 'exports.runCli = () => { throw new Error("broken") };'],
      [
        'rejects',
        'exports.runCli = async () => { throw new Error("broken") };',
      ],
      [
        'throws later',
        'exports.runCli = () => new Promise(() => setImmediate(() => { throw new Error("broken") }));',
      ],
      [
        'rejects aside',
        'exports.runCli = () => new Promise(() => { Promise.reject(new Error("broken")) });',
      ],
    ])('ends with 2 and says why when it %s', async (_what, built) => {
      folder.setContent({
        'bin/lint.js': await readFile(bin, 'utf8'),
        ...(built && { 'dist/cli.cjs.js': built }),
      });
      expect(await execute(folder.resolve('bin/lint.js'), 'lint', '.')).toEqual(
        {
          code: 2,
          stdout: '',
          stderr: expect.stringMatching(
            built
              ? /^The command itself failed: Error: broken/
              : /^The command itself failed: .*Cannot find module/,
          ),
        },
      );
    });
  });
});
