import {
  Inventory,
  InventoryPackage,
} from 'backstage-plugin-marketplace-common';
import { parseInventoryText } from './parseInventoryText';

const pkg: InventoryPackage = {
  name: '@acme/plugin-a',
  version: '1.0.0',
  versions: [{ version: '1.0.0', evidence: ['node_modules'] }],
  declaredIn: [
    { workspace: 'app', range: 'npm:@acme/plugin-a@^1', alias: 'a' },
  ],
  evidence: ['manifest', 'node_modules'],
  folder: 'plugins/a',
  manifest: {
    role: 'frontend-plugin',
    pluginPackages: ['@acme/plugin-a', '@acme/plugin-a-backend'],
    features: { './alpha': '@backstage/FrontendPlugin' },
    author: { name: 'Acme', url: 'https://acme.test' },
    homepage: 'https://acme.test/a',
    license: 'Apache-2.0',
    backstageDependencies: { '@backstage/core-plugin-api': '^1.0.0' },
  },
};

const inventory: Inventory = {
  instance: 'staging',
  takenAt: '2026-01-01T00:00:00.000Z',
  origin: 'file',
  backstageVersion: '1.55.0',
  nodeVersion: '24.1.0',
  packageManager: 'pnpm',
  root: '@acme/portal',
  covers: { frontend: true, backend: false },
  workspaces: [
    {
      name: 'app',
      folder: 'packages/app',
      role: 'frontend',
      frontendSystem: 'new',
    },
  ],
  packages: [pkg],
  runtime: { features: [{ pluginId: 'a', modules: ['b'] }], elsewhere: ['c'] },
  findings: [
    { kind: 'not-in-lockfile', message: 'It is not there.', packageName: 'a' },
  ],
};

const withPackage = (change: object) => ({
  ...inventory,
  packages: [
    { ...pkg, name: 'first' },
    { ...pkg, ...change },
  ],
});
const withManifest = (change: object) =>
  withPackage({ manifest: { ...pkg.manifest, ...change } });
const inMinutes = (minutes: number) =>
  new Date(Date.now() + minutes * 60_000).toISOString();

/** As it comes: no other door leads to it. */
const parseInventory = (value: unknown, options?: { instance: string }) =>
  parseInventoryText(Buffer.from(JSON.stringify(value)), options);

describe('parseInventory', () => {
  it('takes a whole inventory as it is', async () => {
    expect(await parseInventory(inventory)).toEqual(inventory);
  });

  it('takes a program that is the root, and a range that is empty', async () => {
    const ofRoot = {
      ...inventory,
      workspaces: [{ name: 'root', folder: '', role: 'backend' }],
      packages: [
        { ...pkg, declaredIn: [{ workspace: 'root', range: '' }], folder: '' },
      ],
    };
    expect(await parseInventory(ofRoot)).toEqual(ofRoot);
  });

  it('leaves out what it does not know, at every level', async () => {
    const { instance, takenAt, origin, covers } = inventory;
    expect(
      await parseInventory({
        ...{ instance, takenAt, origin, covers, colour: 'red' },
        workspaces: [],
        findings: [],
        packages: [
          {
            ...{ name: 'a', versions: [], declaredIn: [], evidence: [] },
            manifest: { colour: 'red' },
            colour: 'red',
          },
        ],
      }),
    ).toEqual({
      ...{ instance, takenAt, origin, covers },
      workspaces: [],
      findings: [],
      packages: [
        {
          ...{ name: 'a', versions: [], declaredIn: [], evidence: [] },
          manifest: {},
        },
      ],
    });
  });

  it('gives it to another instance when that is asked for', async () => {
    expect(await parseInventory(inventory, { instance: 'other' })).toEqual({
      ...inventory,
      instance: 'other',
    });
  });

  it('writes times alike, and lets a clock be a little ahead', async () => {
    const takenAt = '2026-01-01T02:00:00+02:00';
    expect(await parseInventory({ ...inventory, takenAt })).toEqual(inventory);
    await parseInventory({ ...inventory, takenAt: inMinutes(4) });
  });

  it('keeps versions that are none, as they are', async () => {
    const { packages } = await parseInventory(
      withPackage({ version: 'workspace build of today' }),
    );
    expect(packages[1].version).toBe('workspace build of today');
  });

  it('cleans and cuts what is only for people', async () => {
    const description = `a\u0000b\u202ec\nd\ud800 ${'x'.repeat(5_000)}`;
    const { packages } = await parseInventory(withManifest({ description }));
    expect(packages[1].manifest.description).toMatch(/^a b c d {2}x+$/);
    expect(packages[1].manifest.description).toHaveLength(2_000);
  });

  it.each([
    ['no object', [], /^the document: /],
    ['no packages', { ...inventory, packages: undefined }, /^packages: /],
    [
      'packages that are no list',
      { ...inventory, packages: {} },
      /^packages: /,
    ],
    [
      'a package that is none',
      { ...inventory, packages: [7] },
      /^packages\[0\]: /,
    ],
    ['no instance', { ...inventory, instance: undefined }, /^instance must be/],
    [
      'a wrong instance',
      { ...inventory, instance: '../x' },
      /^instance must be/,
    ],
    ['a time that is none', { ...inventory, takenAt: 'now' }, /^takenAt: /],
    [
      'a day that is none',
      { ...inventory, takenAt: '2026-02-31T00:00:00Z' },
      /^takenAt: /,
    ],
    [
      'a time in the future',
      { ...inventory, takenAt: inMinutes(6) },
      /^takenAt must be between 2015 and now/,
    ],
    [
      'a time before there were years',
      { ...inventory, takenAt: '0000-01-01T00:00:00+14:00' },
      /^takenAt must be between 2015 and now/,
    ],
    ['covers of another type', { ...inventory, covers: true }, /^covers: /],
    [
      'a program of another half',
      {
        ...inventory,
        workspaces: [{ name: 'a', folder: 'a', role: 'library' }],
      },
      /^workspaces\[0\]\.role: /,
    ],
    [
      'too many findings',
      { ...inventory, findings: Array(1_001).fill(inventory.findings[0]) },
      /^findings must have at most 1000 items/,
    ],
    [
      'features of another type',
      {
        ...inventory,
        runtime: { features: [{ pluginId: 'a' }], elsewhere: [] },
      },
      /^runtime\.features\[0\]\.modules: /,
    ],
    [
      'a name with a path',
      withPackage({ name: '../x' }),
      /^packages\[1\]\.name must be/,
    ],
    [
      'a name of a prototype',
      withPackage({ name: '__proto__ ' }),
      /^packages\[1\]\.name/,
    ],
    [
      'a name that is too long',
      withPackage({ name: 'x'.repeat(215) }),
      /^packages\[1\]\.name/,
    ],
    [
      'a name twice',
      withPackage({ name: 'first' }),
      /^packages\[1\]\.name is 'first' once more/,
    ],
    [
      'a number as version',
      withPackage({ version: 1 }),
      /^packages\[1\]\.version: /,
    ],
    [
      'a long version',
      withPackage({ version: '1'.repeat(257) }),
      /^packages\[1\]\.version must have at most 256/,
    ],
    [
      'a version with NUL',
      withPackage({ version: '1\u0000' }),
      /^packages\[1\]\.version must not have control/,
    ],
    [
      'a version written backwards',
      withPackage({ version: '\u202e1' }),
      /^packages\[1\]\.version must not/,
    ],
    [
      'a version of two lines',
      withPackage({ version: '1\n2' }),
      /^packages\[1\]\.version must not/,
    ],
    [
      'half a character',
      withPackage({ folder: 'a\ud800' }),
      /^packages\[1\]\.folder must not/,
    ],
    [
      'unknown evidence',
      withPackage({ evidence: ['guess'] }),
      /^packages\[1\]\.evidence\[0\]: /,
    ],
    [
      'too many declarations',
      withPackage({ declaredIn: Array(201).fill(pkg.declaredIn[0]) }),
      /^packages\[1\]\.declaredIn must have at most 200 items/,
    ],
    [
      'too many versions',
      withPackage({ versions: Array(51).fill(pkg.versions[0]) }),
      /^packages\[1\]\.versions must have at most 50 items/,
    ],
    [
      'a script as homepage',
      // eslint-disable-next-line no-script-url -- it must be refused
      withManifest({ homepage: 'javascript:alert(1)' }),
      /^packages\[1\]\.manifest\.homepage must be an http/,
    ],
    [
      'a moved package that is none',
      withManifest({ moved: '<b>' }),
      /^packages\[1\]\.manifest\.moved must be/,
    ],
    [
      'too many features',
      withManifest({
        features: Object.fromEntries(
          Array.from({ length: 501 }, (_, i) => [`./${i}`, 'x']),
        ),
      }),
      /^packages\[1\]\.manifest\.features must have at most 500 entries/,
    ],
  ])('refuses %s, naming the path', async (_what, value, message) => {
    await expect(parseInventory(value)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(message),
    });
  });

  it('is not impressed by keys that prototypes have', async () => {
    const hostile = JSON.parse(
      JSON.stringify(inventory).replace(
        '"manifest":{',
        '"__proto__":{"folder":"x"},"manifest":{"__proto__":{"moved":"x"},"constructor":{"prototype":{"polluted":1}},',
      ),
    );
    const parsed = await parseInventory(hostile);
    expect(parsed).toEqual(inventory);
    expect(Object.getPrototypeOf(parsed.packages[0].manifest)).toBe(
      Object.prototype,
    );
    expect('polluted' in {}).toBe(false);
  });

  it('tells the first problems only', async () => {
    const error = await parseInventory({
      ...inventory,
      workspaces: Array(100).fill(1),
    }).catch(({ message }) => message);
    expect(error.split('; ')).toHaveLength(5);
  });
});
