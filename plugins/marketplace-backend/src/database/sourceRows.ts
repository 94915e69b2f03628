import { EntryState } from '../ingest/staging/StagedEntry';

/** A row of `source_files`. */
export interface FileRow {
  source_id: string;
  path: string;
  digest: string;
  listed_by: string | null;
  problems: string | null;
}

/** A row of `source_entities`. */
export interface EntryRow {
  id: string;
  source_id: string;
  path: string;
  position: number;
  state: EntryState;
  ref: string | null;
  hash: string;
  facts: string;
  entity: string;
}
