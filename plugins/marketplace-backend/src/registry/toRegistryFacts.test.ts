import { parsePackument } from './parsePackument';
import { toRegistryFacts } from './toRegistryFacts';

jest.setTimeout(60_000);

const day = (n: number) =>
  new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString();

const document = (more: Record<string, unknown> = {}) => ({
  name: 'x',
  'dist-tags': { latest: '1.0.0' },
  versions: { '1.0.0': { name: 'x' } },
  ...more,
});

const found = async (packument: unknown) => {
  const facts = await toRegistryFacts('x', packument);
  if (facts?.outcome !== 'found') {
    throw new Error(`It should have been found: ${JSON.stringify(facts)}`);
  }
  return facts;
};

describe('toRegistryFacts', () => {
  it.each([
    null,
    [],
    {},
    'x',
    { ...document(), name: 'y' },
    document({ 'dist-tags': null }),
    document({ versions: ['1.0.0'] }),
    document({ versions: { '1.0.0': { name: 'y' } } }),
    document({ versions: { '1.0.0': null } }),
    document({
      'dist-tags': { latest: 'one' },
      versions: { one: { name: 'x' } },
    }),
    document({ 'dist-tags': { latest: 'constructor' } }),
  ])('makes nothing of %j', async packument => {
    expect(await toRegistryFacts('x', packument)).toBeUndefined();
  });

  it('does not know a package all of whose versions were taken back', async () => {
    expect(
      await toRegistryFacts('x', { name: 'x', time: { unpublished: {} } }),
    ).toEqual({ outcome: 'not-found' });
  });

  it('tells the newest first: by date, then by version', async () => {
    const versions = ['1.0.0', '1.10.0', '1.9.0', '2.0.0', '0.9.0'];
    const { releases } = await found(
      document({
        versions: Object.fromEntries(
          versions.map(version => [version, { name: 'x' }]),
        ),
        time: { '1.0.0': day(3), '2.0.0': day(1), '0.9.0': 'never' },
      }),
    );
    expect(releases).toEqual([
      { version: '1.0.0', publishedAt: day(3) },
      { version: '2.0.0', publishedAt: day(1) },
      { version: '1.10.0' },
      { version: '1.9.0' },
      { version: '0.9.0' },
    ]);
  });

  it('leaves out what is no version, and tags that lead nowhere', async () => {
    const { package: pkg, releases } = await found(
      JSON.parse(
        `{"name": "x",
          "dist-tags": {"latest": "1.0.0", "gone": "3.0.0", "odd": 7, "old": "v1", "__proto__": "1.0.0"},
          "versions": {"1.0.0": {"name": "x"}, "v1": {}, " 2.0.0": {}, "__proto__": {}, "latest": {}, "1.0": {}},
          "time": {"v1": "${day(1)}", "latest": "${day(2)}"}}`,
      ),
    );
    expect(releases).toEqual([{ version: '1.0.0' }]);
    expect(pkg.distTags.latest).toBe('1.0.0');
    expect(pkg.distTags).not.toHaveProperty('old');
    expect(pkg.distTags).not.toHaveProperty('gone');
    expect(pkg.distTags).not.toHaveProperty('odd');
  });

  it('understands every way to deprecate, and to take that back', async () => {
    const { package: pkg } = await found(
      document({
        versions: {
          '1.0.0': { name: 'x', deprecated: '' },
          '0.9.0': { deprecated: ` use\0 1.0.0 ${'x'.repeat(400)}` },
          '0.8.0': { deprecated: true },
          '0.7.0': { deprecated: false },
          '0.6.0': { deprecated: { message: 'no' } },
          '0.5.0': { deprecated: '\u202eNo\r\nFAKE LOG\u001b[31m' },
        },
      }),
    );
    expect(pkg.deprecated['0.5.0']).toBe('No  FAKE LOG [31m');
    expect(Object.keys(pkg.deprecated)).toEqual(['0.9.0', '0.8.0', '0.5.0']);
    expect(pkg.deprecated['0.9.0']).toMatch(/^use 1\.0\.0 x+$/);
    expect(pkg.deprecated['0.9.0']).toHaveLength(300);
  });

  describe('of very many versions', () => {
    const count = 12_000;
    const names = Array.from({ length: count }, (_, n) => `1.0.${n}`);
    const many = {
      ...document(),
      'dist-tags': Object.fromEntries([
        ...names.slice(0, 60).map((name, n) => [`tag-${n}`, name]),
        ['latest', '1.0.3'],
        ['next', '1.0.7000'],
      ]),
      versions: Object.fromEntries(
        names.map((name, n) => [
          name,
          {
            name: 'x',
            version: name,
            description: `Number ${n}`,
            backstage: { role: 'backend-plugin', pluginId: `x${n}` },
            ...(n % 2 && { deprecated: `use ${n + 1} ` }),
          },
        ]),
      ),
      time: {
        created: day(0),
        ...Object.fromEntries(names.map((name, n) => [name, day(n)])),
      },
    };

    it('tells the newest, and those with a tag', async () => {
      const { package: pkg, releases } = await found(many);
      expect(Object.keys(pkg.distTags)).toHaveLength(50);
      expect(pkg.latest).toBe('1.0.3');
      expect(pkg.manifest).toEqual({
        description: 'Number 3',
        role: 'backend-plugin',
        pluginId: 'x3',
      });
      expect(releases[0]).toEqual({
        version: '1.0.11999',
        publishedAt: day(11_999),
        deprecated: 'use 12000',
      });
      const told = new Set(releases.map(({ version }) => version));
      expect(releases.length).toBeLessThanOrEqual(550);
      expect(told).toContain('1.0.11500');
      expect(told).not.toContain('1.0.11499');
      for (const version of Object.values(pkg.distTags)) {
        expect(told).toContain(version);
      }
      expect(Object.keys(pkg.deprecated)).toHaveLength(200);
      expect(pkg.deprecated).toHaveProperty(['1.0.11601']);
      expect(pkg.deprecated).not.toHaveProperty(['1.0.11599']);
    });

    it('tells the same when the document was parsed in a process of its own', async () => {
      const body = Buffer.from(JSON.stringify(many));
      expect(body.length).toBeGreaterThan(128 * 1024);
      const { signal } = new AbortController();
      expect(await found(await parsePackument(body, signal))).toEqual(
        await found(many),
      );
    });

    it('looks at no more of lists than real ones have', async () => {
      const list = <T>(length: number, item: (n: number) => T) =>
        Array.from({ length }, (_, n) => item(n));
      const tag = (n: number) => [`tag${n}`, n < 600 ? '9.9.9' : '1.0.0'];
      const large = document({
        'dist-tags': Object.fromEntries([
          ...list(20_000, tag),
          ['latest', '1.0.0'],
        ]),
        versions: {
          '1.0.0': {
            name: 'x',
            description: 'x'.repeat(100_000),
            dependencies: Object.fromEntries(
              list(5_000, n => [`@backstage/d${n}`, n < 2_000 ? 7 : '1']),
            ),
            backstage: {
              pluginPackages: list(5_000, n => (n < 2_000 ? 7 : `p${n}`)),
            },
          },
        },
      });
      const facts = await found(large);
      expect(facts.package.distTags).toEqual({ latest: '1.0.0' });
      expect(facts.package.manifest).toEqual({
        description: 'x'.repeat(2_000),
        pluginPackages: [],
      });
      const { signal } = new AbortController();
      const parsed = await parsePackument(
        Buffer.from(JSON.stringify(large)),
        signal,
      );
      expect(JSON.stringify(parsed).length).toBeLessThan(64 * 1024);
      expect(await found(parsed)).toEqual(facts);
    });

    it.each([
      ['a document of another kind', { ok: true }],
      [
        'one of which all was taken back',
        { name: 'x', time: { unpublished: 1 } },
      ],
      ['one without dates', { ...document(), time: undefined }],
      [
        'odd values',
        document({
          versions: { '1.0.0': { name: 'x' }, '2.0.0': 7 },
          time: 'no',
        }),
      ],
    ])('tells the same of %s', async (_what, odd) => {
      const body = Buffer.from(JSON.stringify(odd).padEnd(128 * 1024 + 1, ' '));
      const { signal } = new AbortController();
      expect(
        await toRegistryFacts('x', await parsePackument(body, signal)),
      ).toEqual(await toRegistryFacts('x', odd));
    });
  });
});
