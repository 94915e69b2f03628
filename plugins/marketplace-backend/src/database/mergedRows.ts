/** A row of `merged_entities`. */
export interface MergedRow {
  ref: string;
  input: string;
  hash: string;
  entity: string | null;
  members: string;
  pending: boolean;
  handed_at: string | null;
}

/** The hash of what is to be removed. */
export const REMOVED = 'removed';
