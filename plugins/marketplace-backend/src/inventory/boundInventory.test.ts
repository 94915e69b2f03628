import {
  Inventory,
  INVENTORY_LIMITS,
  InventoryPackage,
} from 'backstage-plugin-marketplace-common';
import { boundInventory } from './boundInventory';

const inventory = (more: Partial<Inventory>): Inventory => ({
  instance: 'test',
  takenAt: '2026-01-02T03:04:05.000Z',
  origin: 'scan',
  covers: { frontend: true, backend: true },
  workspaces: [],
  packages: [],
  findings: [],
  ...more,
});
const packages = (
  count: number,
  manifest: InventoryPackage['manifest'],
): InventoryPackage[] =>
  [...Array(count).keys()].map(index => ({
    name: `${manifest.role ?? 'a'}-${index}`,
    versions: [],
    declaredIn: [],
    evidence: ['manifest'],
    manifest,
  }));

describe('boundInventory', () => {
  it('leaves alone what is within the limits', async () => {
    const small = inventory({ packages: packages(3, {}) });
    expect(await boundInventory(small)).toEqual(small);
  });

  it.each([
    ['many', 49_000, ''],
    ['large', 9_000, 'x'.repeat(2_000)],
  ])(
    'keeps plugins when packages are too %s, and says so',
    async (_what, count, description) => {
      const { packages: kept, findings } = await boundInventory(
        inventory({
          packages: [
            ...packages(count, { description }),
            ...packages(1_000, { role: 'frontend-plugin' }),
          ],
        }),
      );
      expect(kept.filter(({ manifest }) => manifest.role)).toHaveLength(1_000);
      expect(kept.length).toBeLessThanOrEqual(INVENTORY_LIMITS.packages);
      expect(Buffer.byteLength(JSON.stringify(kept))).toBeLessThan(
        INVENTORY_LIMITS.bytes,
      );
      expect(findings).toEqual([
        {
          kind: 'too-much',
          message: expect.stringContaining(`${count + 1_000} packages`),
        },
      ]);
    },
  );

  it('keeps as many findings as others accept, in bytes', async () => {
    const message = '€'.repeat(900);
    const { findings } = await boundInventory(
      inventory({
        findings: [
          ...Array(900).fill({ kind: 'version-mismatch', message }),
          { kind: 'unreadable', message },
        ],
      }),
    );
    expect(findings.slice(0, 2)).toEqual([
      { kind: 'too-much', message: expect.stringContaining('901 findings') },
      { kind: 'unreadable', message },
    ]);
    expect(findings.length).toBeGreaterThan(150);
    expect(Buffer.byteLength(JSON.stringify(findings))).toBeLessThan(
      512 * 1024,
    );
  });

  it('keeps the findings that matter most', async () => {
    const { findings } = await boundInventory(
      inventory({
        findings: [
          ...Array(2_000).fill({ kind: 'version-mismatch', message: 'm' }),
          { kind: 'unreadable', message: 'x'.repeat(5_000) },
        ],
      }),
    );
    expect(findings).toHaveLength(INVENTORY_LIMITS.findings);
    expect(findings.slice(0, 2)).toEqual([
      { kind: 'too-much', message: expect.stringContaining('2001 findings') },
      { kind: 'unreadable', message: 'x'.repeat(1_000) },
    ]);
  });
});
