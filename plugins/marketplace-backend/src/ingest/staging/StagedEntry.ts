import { MarketplaceKind } from 'backstage-plugin-marketplace-common';

/**
 * Why a source has an entity: it was `found` in the last reading, `kept` because its file
 * has errors now, or `retained` because the source shrank suspiciously.
 */
export type EntryState = 'found' | 'kept' | 'retained';

/** What merging needs to know of an entity without reading all of it. */
export interface EntryFacts {
  kind: MarketplaceKind;
  /** The ref that its author gave it. */
  baseRef: string;
  /** See {@link FoundEntity.namedBy}. */
  namedBy?: string;
  /** Of a package: its npm name. */
  packageName?: string;
  /** Of a package: the role that it declares. */
  role?: string;
  /** Of a package: former npm names. */
  aliases?: string[];
  /** Packages of a plugin, plugins of a package or collection, as they are written. */
  mentions: string[];
  /** 1-based, where it begins in its file. */
  line: number;
}

/** An entity of a source, without its content. */
export interface StagedEntry {
  id: string;
  /** The file, relative to the source's target. */
  path: string;
  /** Its place in the file. */
  position: number;
  state: EntryState;
  /** The ref that it has in its source; missing of a duplicate, which takes no part. */
  ref?: string;
  /** Of its content. */
  hash: string;
  facts: EntryFacts;
}

/** One that is to be stored. */
export interface NewEntry extends StagedEntry {
  /** The entity, as JSON. */
  json: string;
}

/** What tells an entry from others of its source, before refs are assigned. */
export function nameOf({ facts }: StagedEntry): string {
  return `${facts.baseRef} ${facts.namedBy ?? ''}`;
}
