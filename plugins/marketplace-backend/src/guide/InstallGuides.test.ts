import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  ConfigSchemaResponse,
  InstallAction,
  Inventory,
} from 'backstage-plugin-marketplace-common';
import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import {
  inventoryOf,
  registryOf,
  viewOf,
} from '../marketplace/views/__testUtils__/instanceView';
import {
  BACKEND,
  COMMON,
  FRONTEND,
  STOCK_APP,
  STOCK_BACKEND,
} from './__testUtils__/guideFor';
import { InstallGuides } from './InstallGuides';

const FEATURES = { '.': '@backstage/FrontendPlugin' };
const REGISTRY = registryOf({
  [FRONTEND]: { latest: '1.2.0', manifest: { features: FEATURES } },
  [BACKEND]: { latest: '1.2.0' },
});

const manifest = (name: string, dependencies: object) =>
  `${JSON.stringify({ name, version: '0.0.0', dependencies }, null, 2)}\n`;

const APP = manifest('app', { '@acme/other': '^1.0.0', react: '^18.0.0' });
const BACKEND_JSON = manifest('backend', { express: '^4.0.0' });
const INDEX = `import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();
// the app
backend.add(import('@backstage/plugin-app-backend'));
/* backend.add(import('@acme/old')); */
backend.add(
  import('@backstage/plugin-catalog-backend'),
);

// go
backend.start();
`;

const windows = (text: string) => text.replaceAll('\n', '\r\n');
const tabs = (text: string) => text.replaceAll('  ', '\t');

describe('InstallGuides', () => {
  const directory = createMockDirectory();
  const outside = createMockDirectory();
  const schemas = jest.fn<Promise<ConfigSchemaResponse>, unknown[]>();
  const guides = new InstallGuides({
    documents: { configSchema: schemas },
    folder: directory.path,
    instance: 'production',
  });

  const git = (...args: string[]) =>
    execFileSync(
      'git',
      [
        ...[
          'user.name=t',
          'user.email=t@t.test',
          'core.autocrlf=false',
        ].flatMap(setting => ['-c', setting]),
        ...args,
      ],
      { cwd: directory.path, encoding: 'utf8' },
    );

  beforeEach(() => {
    schemas.mockReset().mockResolvedValue({ packages: [] });
    directory.setContent({
      'package.json': JSON.stringify({
        workspaces: ['packages/*', 'my apps/*'],
      }),
      'packages/app/package.json': APP,
      'packages/backend/package.json': BACKEND_JSON,
      'packages/backend/src/index.ts': INDEX,
    });
  });

  function asked(
    installed: Parameters<typeof inventoryOf>[0] = [],
    portal: Partial<Inventory> = {},
    packages = [FRONTEND, BACKEND],
  ) {
    const view = viewOf({
      plugins: [{ title: 'CI', packages: packages.map(name => ({ name })) }],
      inventory: inventoryOf(installed, portal),
      registry: REGISTRY,
    });
    return { plugin: view.plugins[0], view, entities: [] };
  }

  const commit = () => {
    git('init', '--quiet');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'before');
  };

  const apply = (patch: string) => {
    writeFileSync(`${directory.path}/../ci.patch`, patch);
    // All of it, or it fails
    git('apply', '../ci.patch');
  };

  const both = [{ name: FRONTEND }, { name: BACKEND }];

  it.each<{
    what: string;
    content: Record<string, string>;
    portal?: Partial<Inventory>;
  }>([
    { what: 'a stock portal', content: {} },
    {
      what: 'files with line ends of Windows',
      content: {
        'packages/app/package.json': windows(APP),
        'packages/backend/package.json': windows(BACKEND_JSON),
        'packages/backend/src/index.ts': windows(INDEX),
      },
    },
    {
      what: 'files with tabs, and without a line end at the end',
      content: {
        'packages/app/package.json': tabs(APP).trimEnd(),
        'packages/backend/package.json': tabs(BACKEND_JSON).trimEnd(),
        'packages/backend/src/index.ts': INDEX.replace(
          '\n// go\nbackend.start();\n',
          '',
        ).trimEnd(),
      },
    },
    {
      what: 'a folder whose name has spaces and letters of all kinds',
      content: { 'my apps/größe/package.json': APP },
      portal: {
        workspaces: [{ ...STOCK_APP, folder: 'my apps/größe' }, STOCK_BACKEND],
      },
    },
  ])('makes patches that git takes, there and back, of $what', async each => {
    directory.addContent(each.content);
    commit();

    apply(await guides.patch(asked([], each.portal), 'install'));
    const changes = git('diff', '--unified=0').split('\n');
    expect(
      changes
        .filter(line => /^\+[^+]/.test(line))
        .map(line => line.slice(1).trim()),
    ).toEqual(
      expect.arrayContaining([
        expect.stringContaining(`"${FRONTEND}": "^1.2.0"`),
        expect.stringContaining(`"${BACKEND}": "^1.2.0"`),
        `backend.add(import('${BACKEND}'));`,
      ]),
    );

    apply(await guides.patch(asked(both, each.portal), 'remove'));
    expect(git('status', '--porcelain')).toBe('');
  });

  it('updates the ranges of what is behind', async () => {
    directory.addContent({
      'packages/app/package.json': manifest('app', { [FRONTEND]: '^1.0.0' }),
    });
    commit();
    const declaredIn = [
      { workspace: 'app', range: '^1.0.0', version: '1.0.0' },
    ];
    apply(
      await guides.patch(asked([{ name: FRONTEND, declaredIn }]), 'update'),
    );
    expect(directory.content({ shouldReadAsText: true })).toMatchObject({
      packages: {
        app: { 'package.json': manifest('app', { [FRONTEND]: '^1.2.0' }) },
      },
    });
  });

  it('names the files that there are, also where they are not in TypeScript', async () => {
    directory.setContent({
      'package.json': JSON.stringify({ workspaces: ['packages/*'] }),
      'packages/app/package.json': APP,
      'packages/backend/package.json': BACKEND_JSON,
      'packages/backend/src/index.mjs': INDEX,
    });
    commit();
    const file = 'packages/backend/src/index.mjs';
    expect((await guides.guide(asked(), 'install')).steps).toContainEqual(
      expect.objectContaining({ kind: 'add-line', file }),
    );
    apply(await guides.patch(asked(), 'install'));
    expect(git('diff', '--name-only')).toContain(file);
    expect((await guides.guide(asked(both), 'remove')).steps).toContainEqual(
      expect.objectContaining({ kind: 'remove-line', file }),
    );
    apply(await guides.patch(asked(both), 'remove'));
    expect(git('status', '--porcelain')).toBe('');
  });

  it('names the usual file where none is seen', async () => {
    directory.setContent({
      'package.json': JSON.stringify({ workspaces: ['packages/*'] }),
    });
    expect((await guides.guide(asked(), 'install')).steps).toContainEqual(
      expect.objectContaining({
        kind: 'add-line',
        file: 'packages/backend/src/index.ts',
      }),
    );
  });

  it('leaves a backend to people that is written in another way, and says so', async () => {
    directory.addContent({
      'packages/backend/src/index.ts': 'createBackend().start();\n',
    });
    commit();
    const patch = await guides.patch(asked(), 'install');
    expect(patch).toContain(
      `To do by hand: add to packages/backend/src/index.ts: backend.add(import('${BACKEND}'));\n`,
    );
    apply(patch);
    expect(git('diff', '--name-only').trim().split('\n')).toEqual([
      'packages/app/package.json',
      'packages/backend/package.json',
    ]);
  });

  it('leaves a file to people that is not in UTF-8', async () => {
    writeFileSync(
      directory.resolve('packages/backend/src/index.ts'),
      Buffer.from(INDEX.replace('the app', 'größe'), 'latin1'),
    );
    commit();
    const patch = await guides.patch(asked(), 'install');
    expect(patch).toContain('add to packages/backend/src/index.ts');
    apply(patch);
    expect(git('diff', '--name-only')).not.toContain('index.ts');
  });

  it('adds no line for a package whose version is not known', async () => {
    const patch = await guides.patch(
      asked([], {}, [FRONTEND, '@acme/plugin-new-backend']),
      'install',
    );
    expect(patch).toContain(`+    "${FRONTEND}": "^1.2.0"`);
    expect(patch).not.toMatch(/^\+.*plugin-new/m);
  });

  const refusals: Array<{
    what: string;
    action?: InstallAction;
    of: () => ReturnType<typeof asked>;
    message: RegExp;
  }> = [
    {
      what: 'all is there',
      of: () => asked(both),
      message: /nothing to install of 'default\/ci'/,
    },
    {
      what: 'nothing is there to remove',
      action: 'remove',
      of: () => asked(),
      message: /nothing to remove/,
    },
    {
      what: 'no version is known',
      of: () => asked([], {}, [COMMON]),
      message: /follow the steps of the guide/,
    },
    {
      what: 'a build has taken the inventory',
      of: () => asked([], { origin: 'file' }),
      message: /marketplace\.inventory/,
    },
    {
      what: 'a package.json leads out of the repository',
      of: () => {
        outside.setContent({ 'package.json': APP });
        symlinkSync(outside.path, `${directory.path}/packages/link`);
        return asked(
          [],
          { workspaces: [{ ...STOCK_APP, folder: 'packages/link' }] },
          [FRONTEND],
        );
      },
      message: /nothing to install/,
    },
    {
      what: 'git would not follow a link on the way',
      of: () => {
        symlinkSync('app', `${directory.path}/packages/link`);
        return asked(
          [],
          { workspaces: [{ ...STOCK_APP, folder: 'packages/link' }] },
          [FRONTEND],
        );
      },
      message: /nothing to install/,
    },
    {
      what: 'an inventory names a folder outside of the repository',
      of: () => {
        outside.setContent({ 'package.json': APP });
        const folder = relative(directory.path, outside.path);
        return asked([], { workspaces: [{ ...STOCK_APP, folder }] }, [
          FRONTEND,
        ]);
      },
      message: /nothing to install/,
    },
    {
      what: 'a package.json is broken',
      of: () => {
        directory.addContent({ 'packages/app/package.json': '{' });
        return asked();
      },
      message: /nothing to install/,
    },
  ];
  it.each(refusals)(
    'makes no patch, and offers none, when $what',
    async ({ action = 'install', of, message }) => {
      const plugin = of();
      await expect(guides.patch(plugin, action)).rejects.toMatchObject({
        name: 'ConflictError',
        message: expect.stringMatching(message),
      });
      expect(await guides.guide(plugin, action)).toMatchObject({
        action,
        patch: false,
      });
    },
  );

  it('offers a patch of this portal alone', async () => {
    const plugin = asked();
    expect(await guides.guide(plugin, 'install')).toMatchObject({
      patch: true,
    });
    const elsewhere = {
      ...plugin,
      view: { ...plugin.view, instance: 'staging' },
    };
    expect(await guides.guide(elsewhere, 'install')).toMatchObject({
      patch: false,
    });
  });

  it('asks for the required keys that are not set, of what is to be added', async () => {
    schemas.mockResolvedValue({
      packages: [
        {
          packageName: BACKEND,
          schema: {
            required: ['ci', 'backend'],
            properties: {
              ci: { required: ['url', 'token'] },
              backend: { required: ['baseUrl'] },
            },
          },
          present: ['backend', 'backend.baseUrl', 'ci', 'ci.url'],
        },
      ],
    });
    const { steps } = await guides.guide(
      asked([{ name: FRONTEND }]),
      'install',
    );
    expect(schemas).toHaveBeenCalledWith(
      expect.objectContaining({
        plugin: expect.objectContaining({
          packages: [expect.objectContaining({ name: BACKEND })],
        }),
      }),
    );
    expect(steps).toContainEqual({
      kind: 'configure',
      packageName: BACKEND,
      required: ['ci.token'],
    });
  });

  it('goes without keys that come too late', async () => {
    schemas.mockReturnValue(new Promise(() => {}));
    const { steps } = await guides.guide(asked(), 'install');
    expect(steps.map(({ kind }) => kind)).not.toContain('configure');
  });
});
