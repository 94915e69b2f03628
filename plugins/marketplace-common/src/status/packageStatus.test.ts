import { Inventory } from '../inventory';
import { indexInventory } from './InventoryIndex';
import { packageStatus } from './packageStatus';

const inventory: Inventory = {
  instance: 'test',
  takenAt: '2026-01-01T00:00:00.000Z',
  features: [],
  packages: [
    {
      name: '@old/plugin-ci-backend',
      version: '1.2.3',
      declaredIn: [{ workspace: 'backend', range: '^1.0.0' }],
      evidence: ['manifest', 'node_modules', 'runtime'],
      loaded: true,
    },
    { name: '@acme/plugin-ui', declaredIn: [], evidence: ['manifest'] },
  ],
};

describe('packageStatus', () => {
  it('finds a package under an older name and says so', () => {
    expect(
      packageStatus(
        ['@new/plugin-ci-backend', '@old/plugin-ci-backend'],
        indexInventory(inventory),
      ),
    ).toEqual({
      state: 'installed',
      installedAs: '@old/plugin-ci-backend',
      version: '1.2.3',
      declaredIn: [{ workspace: 'backend', range: '^1.0.0' }],
      evidence: ['manifest', 'node_modules', 'runtime'],
      loaded: 'yes',
    });
  });

  it('does not claim to know whether a frontend package is loaded', () => {
    expect(
      packageStatus(['@acme/plugin-ui'], indexInventory(inventory)),
    ).toEqual(
      expect.objectContaining({ state: 'installed', loaded: 'unknown' }),
    );
  });

  it('is not installed when no name is there', () => {
    expect(
      packageStatus(['@acme/plugin-x'], indexInventory(inventory)),
    ).toEqual({
      state: 'not-installed',
    });
  });
});
