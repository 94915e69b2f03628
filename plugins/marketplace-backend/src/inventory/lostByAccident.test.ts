import {
  Inventory,
  InventoryFinding,
  InventoryPackage,
} from 'backstage-plugin-marketplace-common';
import { lostByAccident } from './lostByAccident';

const pkg = (
  name: string,
  workspaces: string[],
  more: Partial<InventoryPackage> = {},
): InventoryPackage => ({
  name,
  version: '1.0.0',
  versions: [],
  declaredIn: workspaces.map(workspace => ({ workspace, range: '^1.0.0' })),
  evidence: ['manifest'],
  manifest: {},
  ...more,
});
const inventory = (more: Partial<Inventory> = {}): Inventory => ({
  instance: 'test',
  takenAt: '2026-01-02T03:04:05.000Z',
  origin: 'scan',
  covers: { frontend: true, backend: true },
  workspaces: [
    { name: 'backend', folder: 'packages/backend', role: 'backend' },
  ],
  packages: [
    pkg('own', ['backend'], { folder: 'plugins/own' }),
    pkg('x', ['backend', 'own', 'tools']),
  ],
  findings: [],
  ...more,
});
const unreadable = (file: string): InventoryFinding => ({
  kind: 'unreadable',
  message: `${file} is broken`,
  file,
});
const without = (workspace: string, ...files: string[]) =>
  inventory({
    packages: inventory().packages.map(each => ({
      ...each,
      declaredIn: each.declaredIn.filter(by => by.workspace !== workspace),
    })),
    findings: files.map(unreadable),
  });
const unversioned = (...files: string[]) =>
  inventory({
    packages: inventory().packages.map(each => ({
      ...each,
      version: undefined,
    })),
    findings: files.map(unreadable),
  });

describe('lostByAccident', () => {
  it.each([
    ['its own package.json', 'backend', 'packages/backend/package.json'],
    ['a folder that it lies in', 'backend', 'packages'],
    ['that of a package of the repository', 'own', 'plugins/own/package.json'],
    ['what may be its own', 'tools', 'e2e/package.json'],
  ])('takes a workspace for lost by %s', (_what, workspace, file) => {
    expect(lostByAccident(inventory(), without(workspace, file))).toEqual({
      file,
      message: `${file} is broken`,
      lost: [workspace],
    });
  });

  it.each([
    ['nothing', 'backend', []],
    ['another package.json', 'backend', ['packages/twin/package.json']],
    [
      'one that is like it',
      'backend',
      ['packages/back', 'packages/backend-2/package.json'],
    ],
    ['a package in node_modules', 'tools', ['node_modules/odd/package.json']],
    ['the package.json of another', 'tools', ['plugins/own/package.json']],
    [
      'a file that it is not in',
      'own',
      ['backstage.json', 'package-lock.json'],
    ],
  ])(
    'believes that a workspace was taken away when %s cannot be read',
    (_what, workspace, files) => {
      expect(
        lostByAccident(inventory(), without(workspace, ...files)),
      ).toBeUndefined();
    },
  );

  it('believes what a file that was as wrong before cannot have taken away', () => {
    const file = 'packages/backend/package.json';
    const before = inventory({ findings: [unreadable(file)] });
    expect(lostByAccident(before, without('backend', file))).toBeUndefined();
  });

  it.each([
    ['the lockfile', 'yarn.lock', ['own', 'x']],
    ['its own package.json', 'node_modules/x/package.json', ['x']],
    [
      'that of a workspace',
      'packages/backend/node_modules/x/package.json',
      ['x'],
    ],
    ['a node_modules', 'packages/backend/node_modules', ['own', 'x']],
    ['that in the repository', 'plugins/own/package.json', ['own']],
  ])('takes a version for lost by %s', (_what, file, lost) => {
    expect(lostByAccident(inventory(), unversioned(file))?.lost).toEqual(lost);
  });

  describe('when a lockfile can be read, but lacks what it had', () => {
    const file = 'yarn.lock';
    const lacking = (range: string, more: Partial<InventoryFinding> = {}) =>
      inventory({
        packages: [
          pkg('own', ['backend'], { folder: 'plugins/own' }),
          {
            ...pkg('x', []),
            version: undefined,
            declaredIn: [{ workspace: 'tools', range }],
          },
        ],
        findings: [
          {
            ...{ kind: 'not-in-lockfile', packageName: 'x', file },
            ...{ message: 'yarn.lock does not have x', ...more },
          },
        ],
      });

    it('takes versions for lost by it', () => {
      expect(lostByAccident(inventory(), lacking('^1.0.0'))).toEqual({
        file,
        message: expect.stringContaining('yarn.lock does not have them'),
        lost: ['x'],
      });
    });

    it('believes that it was not written yet for what is declared otherwise', () => {
      expect(lostByAccident(inventory(), lacking('^2.0.0'))).toBeUndefined();
    });

    it('believes what it lacked before', () => {
      const before = lacking('^1.0.0');
      expect(lostByAccident(before, lacking('^1.0.0'))).toBeUndefined();
    });
  });

  it.each(['node_modules/y/package.json', 'backstage.json', 'packages/x'])(
    'believes that a version is gone when %s cannot be read',
    file => {
      expect(lostByAccident(inventory(), unversioned(file))).toBeUndefined();
    },
  );
});
