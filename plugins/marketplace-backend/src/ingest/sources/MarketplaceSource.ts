import { FormatResult } from '../formats/SourceFormat';

/**
 * A place where entries come from.
 */
export interface MarketplaceSource {
  /** `marketplace.sources[].id`, unique in a portal. */
  readonly id: string;
  /**
   * Reads everything that the source has now.
   *
   * @throws when the source as a whole cannot be read; what was ingested before is
   *   then kept
   */
  read(): Promise<FormatResult>;
}
