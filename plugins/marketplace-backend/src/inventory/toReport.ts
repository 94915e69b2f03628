import { Inventory } from 'backstage-plugin-marketplace-common';

/** An inventory that another instance has sent: whatever it says, it is a report. */
export function toReport(inventory: Inventory): Inventory {
  return {
    ...inventory,
    origin: 'report',
    packages: inventory.packages.map(pkg => ({
      ...pkg,
      evidence: [...new Set([...pkg.evidence, 'report' as const])],
    })),
  };
}
