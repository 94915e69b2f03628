import { runningWorkspace } from './runningWorkspace';

const workspaces = [
  { name: 'root', folder: '' },
  { name: 'app', folder: 'packages/app', role: 'frontend' },
  { name: 'backend', folder: 'packages/backend', role: 'backend' },
  { name: 'other', folder: 'packages/backend-other', role: 'backend' },
  {
    name: '@acme/x-backend',
    folder: 'plugins/x-backend',
    role: 'backend-plugin',
  },
];

describe('runningWorkspace', () => {
  it.each([
    ['its script', '/srv/packages/backend/src/index.ts', '/srv', 'backend'],
    ['the folder it was given', '/srv/packages/backend', '/srv', 'backend'],
    ['a longer name', '/srv/packages/backend-other/x.js', '/srv', 'other'],
    ['its working directory', undefined, '/srv/packages/backend', 'backend'],
    [
      'the working directory, as a tool started it',
      '/srv/node_modules/x/bin.js',
      '/srv/packages/backend',
      'backend',
    ],
    [
      'nothing of a plugin that runs alone',
      '/srv/plugins/x-backend/dev/index.ts',
      '/srv/packages/backend',
      undefined,
    ],
    ['nothing of the app', undefined, '/srv/packages/app', undefined],
    ['nothing of another place', '/opt/x.js', '/opt', undefined],
  ])('goes by %s', (_what, entry, cwd, expected) => {
    expect(runningWorkspace(workspaces, '/srv', { entry, cwd })).toBe(expected);
  });

  it('is the only backend where nothing tells', () => {
    const one = workspaces.filter(({ name }) => name !== 'other');
    expect(runningWorkspace(one, '/srv', { cwd: '/srv' })).toBe('backend');
  });

  it('goes by the ends of folders where the root is not known', () => {
    const programs = workspaces.filter(({ role }) =>
      ['frontend', 'backend'].includes(role ?? ''),
    );
    expect(
      runningWorkspace(programs, undefined, {
        entry: '/app/packages/backend-other',
        cwd: '/app',
      }),
    ).toBe('other');
  });
});
