import { createMockDirectory } from '@backstage/backend-test-utils';
import { WorkerYamlParser } from '../yaml/WorkerYamlParser';
import { lintEntries } from './lintEntries';

describe('lintEntries', () => {
  const folder = createMockDirectory();

  it('tells of a file that cannot be parsed, and goes on with the next', async () => {
    folder.setContent({
      'entries/a.yaml': `a: [${Array(250_000).fill('{a: }')}]`,
      'entries/b.json': JSON.stringify({ title: 'B', npmPackageName: 'b' }),
    });
    const report = await lintEntries('entries', {
      format: 'directory',
      cwd: folder.path,
      yaml: new WorkerYamlParser({ memoryMb: 24 }),
    });
    expect(report).toEqual({
      files: 2,
      entities: 2,
      problems: [
        {
          severity: 'error',
          file: 'entries/a.yaml',
          message: expect.stringMatching(/^cannot be parsed: .*memory.*split/),
        },
      ],
    });
  });

  it('tells of the only file that cannot be parsed', async () => {
    folder.setContent({ 'a.yaml': `a: [${Array(250_000).fill('{a: }')}]` });
    const { problems } = await lintEntries('a.yaml', {
      format: 'auto',
      cwd: folder.path,
      yaml: new WorkerYamlParser({ memoryMb: 24 }),
    });
    expect(problems).toMatchObject([{ severity: 'error', file: 'a.yaml' }]);
  });
});
