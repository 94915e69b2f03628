import { Entity } from '@backstage/catalog-model';
import { SourceProblem } from '../SourceProblem';

/** What a source has now. */
export interface SourceReading {
  entities: Entity[];
  problems: SourceProblem[];
}

/**
 * A place where entries come from.
 */
export interface MarketplaceSource {
  /** `marketplace.sources[].id`, unique in a portal. */
  readonly id: string;
  /**
   * Reads everything that the source has now.
   *
   * @throws when the source, or any file of it, cannot be read; what was ingested
   *   before is then kept
   */
  read(): Promise<SourceReading>;
}
