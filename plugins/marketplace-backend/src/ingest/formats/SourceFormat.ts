import { Entity } from '@backstage/catalog-model';
import { SourceProblem } from '../SourceProblem';

/** An entity of a file. */
export interface FoundEntity {
  entity: Entity;
  /** The 1-based line at which it begins. */
  line: number;
}

/** What a format made of a file. */
export interface FormatResult {
  found: FoundEntity[];
  problems: SourceProblem[];
}

/**
 * A format in which entries are written: text in, entities out, no side effects.
 *
 * @param text - the content of the file
 * @param file - its name, for problems and, where the format needs it, for entity names
 */
export type SourceFormat = (
  text: string,
  file: string,
) => Promise<FormatResult>;
