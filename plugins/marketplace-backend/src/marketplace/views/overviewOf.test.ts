import {
  FINDING_KINDS,
  InstalledPluginFacts,
  InventoryFinding,
  PluginStatus,
} from 'backstage-plugin-marketplace-common';
import { overviewOf } from './overviewOf';
import { toInstanceSummary } from './toInstanceSummary';
import { inventoryOf, viewOf } from './__testUtils__/instanceView';

const REGISTRY = { enabled: true, wanted: 3, checked: 2, failed: 1 };

function overview(statuses: PluginStatus[], findings: InventoryFinding[] = []) {
  const inventory = inventoryOf([], { findings });
  const { packages: _, ...stored } = inventory;
  const instance = toInstanceSummary(
    { ...stored, packageCount: 0, digest: 'x' },
    { current: 'production', staleAfterMs: 1, now: new Date(0) },
  );
  const view = viewOf({
    inventory,
    plugins: statuses.map((status, at) => ({
      title: `Plugin ${at}`,
      packages: [],
      status,
    })),
  });
  return {
    instance,
    answer: overviewOf(view, { instance, registry: REGISTRY }),
  };
}

function facts(given: Partial<InstalledPluginFacts>): InstalledPluginFacts {
  return { freshness: 'current', evidence: [], attention: [], ...given };
}

const nothing = {
  installed: 0,
  partial: 0,
  updates: { total: 0, major: 0, minor: 0, patch: 0, prerelease: 0 },
  deprecated: 0,
  moved: 0,
  deprecatedOrMoved: 0,
  archived: 0,
  notLoaded: 0,
  incompleteOrNotLoaded: 0,
  missingCompanion: 0,
  incompatible: 0,
  unlisted: 0,
  attention: 0,
};

describe('overviewOf', () => {
  it('counts nothing of what is not installed or not known', () => {
    const { answer } = overview([
      { state: 'not-installed' },
      { state: 'unknown', reason: 'no-inventory' },
    ]);
    expect(answer.plugins).toEqual(nothing);
  });

  it('counts the same before the first inventory', () => {
    const { instance } = overview([]);
    const answer = overviewOf(viewOf({}), { instance, registry: REGISTRY });
    expect(answer).toMatchObject({ plugins: nothing, findings: [] });
  });

  it('counts installed and partial plugins, and each of what is to be looked at', () => {
    const { answer } = overview([
      { state: 'installed', ...facts({}) },
      {
        state: 'installed',
        ...facts({
          behind: 'major',
          attention: ['deprecated', 'moved', 'update-available'],
        }),
      },
      {
        state: 'installed',
        ...facts({ behind: 'prerelease', attention: ['update-available'] }),
      },
      {
        state: 'installed',
        ...facts({ attention: ['incompatible', 'archived', 'unlisted'] }),
      },
      {
        state: 'partial',
        missing: [],
        ...facts({
          behind: 'minor',
          attention: ['missing-companion', 'not-loaded', 'update-available'],
        }),
      },
      {
        state: 'partial',
        missing: [],
        ...facts({
          behind: 'patch',
          attention: ['missing-companion', 'update-available'],
        }),
      },
    ]);
    expect(answer.plugins).toEqual({
      installed: 4,
      partial: 2,
      updates: { total: 4, major: 1, minor: 1, patch: 1, prerelease: 1 },
      deprecated: 1,
      moved: 1,
      deprecatedOrMoved: 1,
      archived: 1,
      notLoaded: 1,
      incompleteOrNotLoaded: 2,
      missingCompanion: 2,
      incompatible: 1,
      unlisted: 1,
      attention: 5,
    });
  });

  it('counts a plugin once that is wanting in two ways, and each that is in one', () => {
    const { answer } = overview([
      {
        state: 'installed',
        ...facts({ attention: ['deprecated', 'moved', 'not-loaded'] }),
      },
      { state: 'installed', ...facts({ attention: ['deprecated'] }) },
      { state: 'installed', ...facts({ attention: ['moved'] }) },
      { state: 'installed', ...facts({ attention: ['missing-companion'] }) },
      {
        state: 'partial',
        missing: [],
        ...facts({ attention: ['missing-companion', 'not-loaded'] }),
      },
      { state: 'installed', ...facts({ attention: ['archived'] }) },
    ]);
    expect(answer.plugins).toMatchObject({
      deprecatedOrMoved: 3,
      incompleteOrNotLoaded: 3,
    });
  });

  it('passes on what is known of the instance and the registry', () => {
    const { instance, answer } = overview([]);
    expect(answer).toMatchObject({ instance, registry: REGISTRY });
  });

  it('tells the first 100 findings, the most severe first', () => {
    const surprising = Array.from(
      { length: 120 },
      (_, at): InventoryFinding => ({
        kind: 'several-versions',
        message: `Several ${at}`,
      }),
    );
    const broken: InventoryFinding = {
      kind: 'not-in-node-modules',
      message: 'Not there.',
    };
    const { answer } = overview([], [...surprising, broken]);
    expect(answer.findings).toEqual([broken, ...surprising.slice(0, 99)]);
  });

  it('has one order of findings with all that cut them', () => {
    const findings = [...FINDING_KINDS]
      .reverse()
      .map((kind): InventoryFinding => ({ kind, message: 'Look.' }));
    const { answer } = overview([], findings);
    expect(answer.findings.map(({ kind }) => kind)).toEqual(FINDING_KINDS);
  });
});
