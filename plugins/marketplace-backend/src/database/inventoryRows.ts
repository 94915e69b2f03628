import {
  Inventory,
  InventoryPackage,
} from 'backstage-plugin-marketplace-common';
import { createHash } from 'node:crypto';
import { Breather } from '../concurrency/breather';
import { sortByName } from '../concurrency/sortByName';
import {
  inventoryHeadSchema,
  inventoryPackageSchema,
} from '../inventory/inventorySchema';
import { parseBy } from '../parseBy';
import { anyText } from './anyText';
import { StoredInstance } from './InventoryStore';

/** A row of `instances`. */
export interface InstanceRow {
  id: string;
  taken_at: string;
  digest: string;
  package_count: number;
  facts: string;
}

/** A row of `instance_packages`. */
export interface PackageRow {
  instance_id: string;
  name: string;
  facts: string;
}

const unlimited = Infinity;
const factsSchema = inventoryHeadSchema(anyText, {
  findings: unlimited,
  workspaces: unlimited,
}).omit({ instance: true, takenAt: true });
const packageFactsSchema = inventoryPackageSchema(anyText, {
  declarations: unlimited,
  versions: unlimited,
}).omit({ name: true });

/** The facts of an instance, as its row has them. */
export function toInstanceFacts(inventory: Inventory): string {
  const { instance, takenAt, packages, ...facts } = inventory;
  return JSON.stringify(facts);
}

/** The rows of its packages, sorted. */
export async function toPackageRows(
  { instance, packages }: Inventory,
  breathe: Breather,
): Promise<PackageRow[]> {
  const rows: PackageRow[] = [];
  for (const { name, ...facts } of await sortByName(packages, breathe)) {
    rows.push({ instance_id: instance, name, facts: JSON.stringify(facts) });
    await breathe();
  }
  return rows;
}

/**
 * A digest of the facts alone: neither of the time nor of the order of packages.
 *
 * @param facts - of the instance
 * @param rows - of its packages, sorted
 */
export async function digestOfRows(
  facts: string,
  rows: readonly PackageRow[],
  breathe: Breather,
): Promise<string> {
  const hash = createHash('sha256').update(facts);
  for (const { name, facts: ofPackage } of rows) {
    hash.update(`\n${name}\n${ofPackage}`);
    await breathe();
  }
  return hash.digest('hex');
}

/** What a row tells of an instance. */
export function toStoredInstance(row: InstanceRow): StoredInstance {
  return {
    ...parseBy(factsSchema, JSON.parse(row.facts), `instances '${row.id}'`),
    instance: row.id,
    takenAt: row.taken_at,
    packageCount: row.package_count,
    digest: row.digest,
  };
}

/** What a row tells of a package. */
export function toInventoryPackage({
  name,
  facts,
}: PackageRow): InventoryPackage {
  return {
    name,
    ...parseBy(packageFactsSchema, JSON.parse(facts), `package '${name}'`),
  };
}
