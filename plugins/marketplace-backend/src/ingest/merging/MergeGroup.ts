import { StagedEntry } from '../staging/StagedEntry';

/** An entry, with the source that it is of. */
export interface SourcedEntry extends StagedEntry {
  sourceId: string;
  ref: string;
}

/** Entries of one or more sources that are one entity. */
export interface MergeGroup {
  /** The ref of the one entity. */
  ref: string;
  /** In the order of the sources: the first that has a field decides it. */
  members: SourcedEntry[];
  /**
   * What the entity refers to, with the refs that there are after merging: packages of a
   * plugin, plugins of a package; of a collection, missing where no member lists any.
   */
  links?: string[];
}
