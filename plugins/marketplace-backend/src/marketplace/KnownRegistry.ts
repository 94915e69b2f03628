import {
  NO_REGISTRY,
  RegistryIndex,
  RegistryRecord,
} from 'backstage-plugin-marketplace-common';
import { RegistryStore } from '../database/RegistryStore';

/** Changes are looked for from a little before the last look: clocks of replicas differ. */
const OVERLAP_MS = 60_000;

/** What is no longer looked up shows only when all is read. */
const READ_ALL_MS = 3_600_000;

/** What is known from registries at one moment. */
export interface KnownRegistry {
  /** The same object as long as nothing has changed that plugins are judged by. */
  index: RegistryIndex;
  /** The same with when each package was last looked up, and why that failed. */
  present: RegistryIndex;
  /** When it was read, and when all of it was. */
  readAt: Date;
  allReadAt: Date;
}

/**
 * Reads what is known from registries, or what of it has changed.
 *
 * @param former - what was known before
 */
export async function readRegistry(
  { enabled, store }: { enabled: boolean; store: RegistryStore },
  now: Date,
  former?: KnownRegistry,
): Promise<KnownRegistry> {
  if (!enabled) {
    const index = NO_REGISTRY;
    return { index, present: index, readAt: now, allReadAt: now };
  }
  const readsAll =
    !former || now.getTime() - former.allReadAt.getTime() >= READ_ALL_MS;
  if (readsAll) {
    const index = { enabled, packages: byName(await store.records()) };
    return { index, present: index, readAt: now, allReadAt: now };
  }
  const since = new Date(former.readAt.getTime() - OVERLAP_MS);
  const changed = (await store.records(since)).filter(
    record => !isSame(record, former.present.packages.get(record.name)),
  );
  const present = withRecords(former.present, changed);
  const isJudgedAlike = changed.every(record =>
    isSameToJudge(record, former.present.packages.get(record.name)),
  );
  return {
    index: isJudgedAlike ? former.index : present,
    present,
    readAt: now,
    allReadAt: former.allReadAt,
  };
}

function withRecords(
  index: RegistryIndex,
  changed: readonly RegistryRecord[],
): RegistryIndex {
  const { enabled, packages } = index;
  return changed.length
    ? { enabled, packages: new Map([...packages, ...byName(changed)]) }
    : index;
}

function byName(
  records: readonly RegistryRecord[],
): ReadonlyMap<string, RegistryRecord> {
  return new Map(records.map(record => [record.name, record]));
}

/** A record changes with each answer of its registry, and with each failure. */
function isSame(a: RegistryRecord, b: RegistryRecord | undefined): boolean {
  return (
    a.checkedAt === b?.checkedAt &&
    a.failure === b?.failure &&
    isSameToJudge(a, b)
  );
}

/** Whether there ever was an answer counts, not when: most say that nothing has changed. */
function isSameToJudge(
  a: RegistryRecord,
  b: RegistryRecord | undefined,
): boolean {
  return (
    b !== undefined &&
    (a.checkedAt === undefined) === (b.checkedAt === undefined) &&
    (a.failure === undefined) === (b.failure === undefined) &&
    JSON.stringify(a.package) === JSON.stringify(b.package)
  );
}
