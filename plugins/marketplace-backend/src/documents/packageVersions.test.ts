import {
  InventoryPackage,
  RegistryRecord,
} from 'backstage-plugin-marketplace-common';
import { packageVersions, VersionFacts } from './packageVersions';

const record: RegistryRecord = {
  name: 'x',
  checkedAt: '2026-01-02T00:00:00.000Z',
  package: {
    latest: '1.1.0',
    distTags: { latest: '1.1.0', stable: '1.1.0', next: '2.0.0-rc.1' },
    deprecated: { '1.0.0': 'Broken' },
    manifest: {},
  },
};

const pkg: InventoryPackage = {
  name: 'x',
  version: '1.0.0',
  versions: [{ version: '1.0.0', evidence: ['node_modules'] }],
  declaredIn: [],
  evidence: ['node_modules'],
  manifest: {},
};

const versionsOf = (facts: Partial<VersionFacts>) =>
  packageVersions({
    packageName: 'x',
    packages: ['x', 'x-backend'],
    enabled: true,
    record,
    releases: [
      { version: '2.0.0-rc.1', publishedAt: '2026-01-01T00:00:00.000Z' },
      { version: '1.1.0' },
      { version: '1.0.0', deprecated: 'Broken' },
    ],
    ...facts,
  });

describe('packageVersions', () => {
  it('tells versions with their channels, and which the instance has', () => {
    expect(versionsOf({ inventory: { pkg } })).toEqual({
      packageName: 'x',
      packages: ['x', 'x-backend'],
      latest: '1.1.0',
      checkedAt: '2026-01-02T00:00:00.000Z',
      installed: ['1.0.0'],
      versions: [
        {
          version: '2.0.0-rc.1',
          releasedAt: '2026-01-01T00:00:00.000Z',
          channels: ['next'],
          installed: false,
        },
        { version: '1.1.0', channels: ['latest', 'stable'], installed: false },
        {
          version: '1.0.0',
          deprecated: 'Broken',
          channels: [],
          installed: true,
        },
      ],
    });
  });

  it('tells nothing of what is installed to those who may not read inventories', () => {
    const told = versionsOf({});
    expect(JSON.stringify(told)).not.toContain('installed');
    expect(told.versions).toHaveLength(3);
  });

  it('tells the version of what is developed in the repository', () => {
    const local = { ...pkg, versions: [], folder: 'plugins/x' };
    expect(versionsOf({ inventory: { pkg: local } }).installed).toEqual([
      '1.0.0',
    ]);
    expect(versionsOf({ inventory: {} }).installed).toEqual([]);
  });

  it.each<[string, Partial<VersionFacts>, RegExp]>([
    ['registries are not asked', { enabled: false }, /registry\.enabled/],
    ['it was not looked up', { record: undefined, releases: [] }, /not yet/],
    [
      'the registry does not know it',
      { record: { name: 'x', checkedAt: record.checkedAt }, releases: [] },
      /does not know 'x'/,
    ],
  ])('says why nothing is known when %s', (_, facts, why) => {
    const told = versionsOf({ ...facts, inventory: { pkg } });
    expect(told.failure).toMatch(why);
    expect(told.versions).toEqual([]);
    expect(told.installed).toEqual(['1.0.0']);
  });

  it('tells the reason of a failure only to those who may read inventories', () => {
    const failed = {
      ...record,
      failure: 'The registry at inside:4873 is down',
    };
    const inventory = { pkg };
    expect(versionsOf({ record: failed, inventory }).failure).toBe(
      failed.failure,
    );
    const { failure, versions } = versionsOf({ record: failed });
    expect(failure).toMatch(/nothing|anything new/);
    expect(failure).not.toContain('inside');
    expect(versions).toHaveLength(3);
  });
});
