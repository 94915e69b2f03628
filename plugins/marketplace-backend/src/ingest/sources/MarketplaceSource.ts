import { SourceType } from 'backstage-plugin-marketplace-common';
import { SourceFormat } from '../formats/SourceFormat';

/** A file of a source: what a format makes entries of. */
export interface SourceFile {
  /** Relative to the source's target, with `/` between segments; unique in a reading. */
  path: string;
  /** Where people find it, if it is on the web: http(s), without credentials. */
  url?: string;
  /**
   * The files whose `Location` documents led here. While one of them cannot be read, it
   * is not known whether this file still belongs to the source.
   */
  listedBy?: readonly string[];
  content: Buffer;
}

/** A file that is there but could not be read; what it had before stays. */
export interface UnreadableFile {
  path: string;
  /** Why, and what to do. */
  reason: string;
  /** See {@link SourceFile.listedBy}. */
  listedBy?: readonly string[];
}

/** What a source has now. */
export type SourceReading =
  /** The source can tell that it is as it was at the reading that gave the `etag`. */
  | { unchanged: true }
  | {
      unchanged?: false;
      /** To be handed to the next reading. */
      etag?: string;
      /**
       * Every file that the source has now, in a stable order. Ends with an error when
       * the source turns out not to be readable as a whole.
       */
      files: AsyncIterable<SourceFile | UnreadableFile>;
    };

/**
 * A place where entries come from.
 */
export interface MarketplaceSource {
  /** `marketplace.sources[].id`, unique in a portal. */
  readonly id: string;
  readonly type: SourceType;
  /** What is read, as the operator configured it. */
  readonly target?: string;
  /** The namespace of entities that name none themselves; `default` without it. */
  readonly namespace?: string;
  /** What to make of its files. */
  readonly format: SourceFormat;
  /**
   * Reads everything that the source has now.
   *
   * @param options.signal - aborted when the run has taken too long
   * @param options.etag - of the last reading that was ingested
   * @throws when the source cannot be read as a whole; what was ingested before is kept
   */
  read(options: { signal: AbortSignal; etag?: string }): Promise<SourceReading>;
}
