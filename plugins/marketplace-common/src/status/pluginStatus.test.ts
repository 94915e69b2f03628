import { InventoryPackage } from '../inventory';
import { indexInventory } from './InventoryIndex';
import { PluginFacts, pluginStatus, PluginStatus } from './pluginStatus';

function inventoryOf(
  packages: Array<Partial<InventoryPackage> & { name: string }>,
) {
  return indexInventory({
    instance: 'test',
    takenAt: '2026-01-01T00:00:00.000Z',
    features: [],
    packages: packages.map(pkg => ({
      version: '1.0.0',
      declaredIn: [{ workspace: 'app', range: '^1.0.0' }],
      evidence: ['manifest', 'node_modules'],
      ...pkg,
    })),
  });
}

const ci: PluginFacts = {
  packages: [
    { name: '@acme/plugin-ci' },
    { name: '@acme/plugin-ci-backend' },
    { name: '@acme/plugin-ci-common' },
  ],
};

const rows: Array<{
  rule: string;
  plugin: PluginFacts;
  installed: Array<Partial<InventoryPackage> & { name: string }>;
  expected: PluginStatus;
}> = [
  {
    rule: 'is not installed without any package',
    plugin: ci,
    installed: [{ name: '@acme/plugin-other' }],
    expected: { state: 'not-installed' },
  },
  {
    rule: 'is not installed when only a library is there',
    plugin: ci,
    installed: [{ name: '@acme/plugin-ci-common' }],
    expected: { state: 'not-installed' },
  },
  {
    rule: 'is installed with both halves, at the version of its frontend',
    plugin: ci,
    installed: [
      { name: '@acme/plugin-ci-backend', version: '2.0.0' },
      { name: '@acme/plugin-ci', version: '1.5.0' },
    ],
    expected: { state: 'installed', version: '1.5.0', attention: [] },
  },
  {
    rule: 'is partial without its backend',
    plugin: ci,
    installed: [{ name: '@acme/plugin-ci', version: '1.5.0' }],
    expected: {
      state: 'partial',
      version: '1.5.0',
      missing: ['@acme/plugin-ci-backend'],
      missingHalf: 'backend',
      attention: ['missing-companion'],
    },
  },
  {
    rule: 'is partial without its frontend, at the version of its backend',
    plugin: ci,
    installed: [{ name: '@acme/plugin-ci-backend', version: '2.0.0' }],
    expected: {
      state: 'partial',
      version: '2.0.0',
      missing: ['@acme/plugin-ci'],
      missingHalf: 'frontend',
      attention: ['missing-companion'],
    },
  },
  {
    rule: 'does not miss an optional half',
    plugin: {
      packages: [
        { name: '@acme/plugin-ci', optional: true },
        { name: '@acme/plugin-ci-backend' },
      ],
    },
    installed: [{ name: '@acme/plugin-ci-backend' }],
    expected: { state: 'installed', version: '1.0.0', attention: [] },
  },
  {
    rule: 'is whole with one of several frontends',
    plugin: {
      packages: [{ name: '@acme/plugin-ci' }, { name: '@acme/plugin-ci-next' }],
    },
    installed: [{ name: '@acme/plugin-ci-next', version: '3.0.0' }],
    expected: { state: 'installed', version: '3.0.0', attention: [] },
  },
  {
    rule: 'does not miss modules',
    plugin: {
      packages: [
        { name: '@acme/plugin-ci-backend' },
        { name: '@acme/plugin-catalog-backend-module-ci' },
      ],
    },
    installed: [{ name: '@acme/plugin-ci-backend' }],
    expected: { state: 'installed', version: '1.0.0', attention: [] },
  },
  {
    rule: 'is not installed when only one of its modules is there',
    plugin: {
      packages: [
        { name: '@acme/plugin-ci-backend' },
        { name: '@acme/plugin-catalog-backend-module-ci' },
      ],
    },
    installed: [{ name: '@acme/plugin-catalog-backend-module-ci' }],
    expected: { state: 'not-installed' },
  },
  {
    rule: 'is installed by a module when it is made of modules',
    plugin: {
      packages: [
        { name: '@acme/plugin-catalog-backend-module-ci' },
        { name: '@acme/plugin-ci-common' },
      ],
    },
    installed: [{ name: '@acme/plugin-catalog-backend-module-ci' }],
    expected: { state: 'installed', version: '1.0.0', attention: [] },
  },
  {
    rule: 'is not installed by the library of a plugin made of modules',
    plugin: {
      packages: [
        { name: '@acme/plugin-catalog-backend-module-ci' },
        { name: '@acme/plugin-ci-common' },
      ],
    },
    installed: [{ name: '@acme/plugin-ci-common' }],
    expected: { state: 'not-installed' },
  },
  {
    rule: 'is installed under the name that a package had before',
    plugin: {
      packages: [{ name: '@new/plugin-ci', aliases: ['@old/plugin-ci'] }],
    },
    installed: [{ name: '@old/plugin-ci', version: '0.9.0' }],
    expected: { state: 'installed', version: '0.9.0', attention: [] },
  },
  {
    rule: 'trusts a declared role more than a name',
    plugin: { packages: [{ name: '@acme/plugin-ci', role: 'backend-plugin' }] },
    installed: [{ name: '@acme/plugin-ci' }],
    expected: { state: 'installed', version: '1.0.0', attention: [] },
  },
  {
    rule: 'wants a look when the backend has not loaded a package',
    plugin: ci,
    installed: [
      { name: '@acme/plugin-ci' },
      { name: '@acme/plugin-ci-backend', loaded: false },
    ],
    expected: {
      state: 'installed',
      version: '1.0.0',
      attention: ['not-loaded'],
    },
  },
  {
    rule: 'wants a look when nobody maintains it any more',
    plugin: { ...ci, maintenance: 'archived' },
    installed: [
      { name: '@acme/plugin-ci' },
      { name: '@acme/plugin-ci-backend' },
    ],
    expected: { state: 'installed', version: '1.0.0', attention: ['archived'] },
  },
  {
    rule: 'says nothing of a version that is not known',
    plugin: { packages: [{ name: '@acme/plugin-ci' }] },
    installed: [{ name: '@acme/plugin-ci', version: undefined }],
    expected: { state: 'installed', version: undefined, attention: [] },
  },
  {
    rule: 'is not installed when it has no packages at all',
    plugin: { packages: [] },
    installed: [{ name: '@acme/plugin-ci' }],
    expected: { state: 'not-installed' },
  },
];

describe('pluginStatus', () => {
  it.each(rows)('$rule', ({ plugin, installed, expected }) => {
    expect(pluginStatus(plugin, inventoryOf(installed))).toEqual(expected);
  });

  it('is unknown without an inventory', () => {
    expect(pluginStatus(ci, undefined)).toEqual({
      state: 'unknown',
      reason: 'no-inventory',
    });
  });
});
