import { InventoryWorkspace } from 'backstage-plugin-marketplace-common';
import { StoredInstance } from '../../database/InventoryStore';
import { toInstanceSummary } from './toInstanceSummary';
import { inventoryOf } from './__testUtils__/instanceView';

const NOW = new Date('2026-01-02T00:00:00.000Z');
const DAY_MS = 24 * 60 * 60 * 1000;

function summaryOf(facts: Partial<StoredInstance>, staleAfterMs = DAY_MS) {
  const { packages: _, ...inventory } = inventoryOf([]);
  return toInstanceSummary(
    { ...inventory, packageCount: 12, digest: 'x', ...facts },
    { current: 'production', staleAfterMs, now: NOW },
  );
}

describe('toInstanceSummary', () => {
  it('tells what lists show', () => {
    const finding = { kind: 'half-unknown' as const, message: 'Half.' };
    expect(
      summaryOf({
        backstageVersion: '1.55.0',
        nodeVersion: '24.1.0',
        findings: [finding],
        runtime: { features: [], elsewhere: [] },
      }),
    ).toEqual({
      id: 'production',
      current: true,
      origin: 'scan',
      takenAt: '2026-01-01T00:00:00.000Z',
      stale: false,
      backstageVersion: '1.55.0',
      nodeVersion: '24.1.0',
      packageManager: 'yarn-berry',
      frontendSystem: 'new',
      covers: { frontend: true, backend: true },
      runtimeKnown: true,
      packages: 12,
      findings: 1,
    });
  });

  it('is stale when its inventory is older than it may be', () => {
    expect(summaryOf({}, DAY_MS - 1)).toMatchObject({ stale: true });
  });

  it('is another instance than the one that answers', () => {
    expect(summaryOf({ instance: 'staging' })).toMatchObject({
      id: 'staging',
      current: false,
      runtimeKnown: false,
    });
  });

  const app = (
    name: string,
    frontendSystem?: InventoryWorkspace['frontendSystem'],
  ): InventoryWorkspace => ({
    name,
    folder: name,
    role: 'frontend',
    frontendSystem,
  });

  it.each([
    { workspaces: [], expected: undefined },
    { workspaces: [app('a')], expected: undefined },
    { workspaces: [app('a', 'legacy')], expected: 'legacy' },
    { workspaces: [app('a', 'new'), app('b', 'new')], expected: 'new' },
    {
      workspaces: [app('a', 'new'), app('b', 'legacy')],
      expected: undefined,
    },
    {
      workspaces: [app('a', 'new'), app('b', 'legacy')],
      served: 'b',
      expected: 'legacy',
    },
    // What is not there cannot be served
    { workspaces: [app('a', 'new')], served: 'gone', expected: 'new' },
  ])(
    'names $expected as the frontend system of $workspaces, serving $served',
    ({ workspaces, served, expected }) => {
      const runtime = { features: [], elsewhere: [], app: served };
      expect(summaryOf({ workspaces, runtime }).frontendSystem).toBe(expected);
    },
  );
});
