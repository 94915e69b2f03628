import {
  RegistryRecord,
  RegistryRelease,
} from 'backstage-plugin-marketplace-common';
import { Knex } from 'knex';
import { z } from 'zod';
import { manifestSchema } from '../inventory/inventorySchema';
import { parseBy } from '../parseBy';
import { anyText } from './anyText';
import { LookUpResult } from './RegistryStore';

/** As the table `registry_packages` has it. */
export interface RegistryRow {
  name: string;
  importance: number;
  due_at: string;
  checked_at: string | null;
  changed_at: string;
  etag: string | null;
  failures: number;
  failure: string | null;
  package: string | null;
  releases: string | null;
}

/** What a record is made of; releases are many, and read one package at a time. */
export const RECORD_COLUMNS = [
  'name',
  'checked_at',
  'failure',
  'package',
] as const;

/** The part of a row that a record is made of. */
export type RecordRow = Pick<RegistryRow, (typeof RECORD_COLUMNS)[number]>;

/** Of a failure, in characters. */
const MAX_FAILURE_LENGTH = 1_000;

/** What is told of a package that its registry had before. */
const GONE =
  'Its registry does not know it any more: it was taken back, or .npmrc has no token that may read it';

const texts = z.record(z.string(), z.string());

const packageSchema = z.object({
  latest: z.string(),
  distTags: texts,
  releasedAt: z.string().optional(),
  publishedAt: z.string().optional(),
  deprecated: texts,
  manifest: manifestSchema(anyText),
});

const releasesSchema = z.array(
  z.object({
    version: z.string(),
    publishedAt: z.string().optional(),
    deprecated: z.string().optional(),
  }),
);

/** What is told of a package. */
export function toRecord(row: RecordRow): RegistryRecord {
  return {
    name: row.name,
    ...(row.checked_at !== null && { checkedAt: row.checked_at }),
    ...(row.package !== null && {
      package: parseBy(
        packageSchema,
        JSON.parse(row.package),
        `package '${row.name}'`,
      ),
    }),
    ...(row.failure !== null && { failure: row.failure }),
  };
}

/** The versions of a package, the newest first. */
export function toReleases({
  name,
  releases,
}: Pick<RegistryRow, 'name' | 'releases'>): RegistryRelease[] {
  return releases === null
    ? []
    : parseBy(releasesSchema, JSON.parse(releases), `releases of '${name}'`);
}

/**
 * What a result changes of its row.
 *
 * @param db - to write SQL with
 */
export function toChange(
  result: LookUpResult,
  now: Date,
  db: Knex,
): Partial<Record<keyof RegistryRow, string | number | null | Knex.Raw>> {
  const at = now.toISOString();
  const due = { due_at: result.dueAt.toISOString() };
  const answered = {
    ...due,
    checked_at: at,
    // Also when the answer is the same: the date is told
    changed_at: at,
    failures: 0,
    failure: null,
  };
  switch (result.outcome) {
    case 'found':
      return {
        ...answered,
        etag: result.etag ? storable(result.etag) : null,
        package: JSON.stringify(result.package),
        releases: JSON.stringify(result.releases),
      };
    case 'unchanged':
      return answered;
    case 'not-found':
      return {
        ...answered,
        // Of what was known, the date stays
        checked_at: db.raw('case when ?? is null then ? else ?? end', [
          'package',
          at,
          'checked_at',
        ]),
        failure: db.raw('case when ?? is null then null else ? end', [
          'package',
          GONE,
        ]),
        etag: null,
      };
    case 'failed':
      return {
        ...due,
        changed_at: at,
        failures: db.raw('?? + 1', ['failures']),
        failure: toFailure(result.failure),
      };
    default: {
      const failure = toFailure(result.failure);
      return {
        ...due,
        // Of others, what is known and when, or why they failed, tells more
        changed_at: db.raw(
          "case when ?? is null and ?? = 0 and coalesce(??, '') <> ? then ? else ?? end",
          ['checked_at', 'failures', 'failure', failure, at, 'changed_at'],
        ),
        failure: db.raw('case when ?? is null and ?? = 0 then ? else ?? end', [
          'checked_at',
          'failures',
          failure,
          'failure',
        ]),
      };
    }
  }
}

function toFailure(text: string): string {
  return storable(text).slice(0, MAX_FAILURE_LENGTH);
}

/** PostgreSQL stores no NUL. */
function storable(text: string): string {
  return Buffer.from(text.replaceAll('\0', '')).toString();
}
