import { Entity } from '@backstage/catalog-model';
import { SourceProblem } from '../SourceProblem';

/** What a format made of a file, or a source of all its files. */
export interface FormatResult {
  entities: Entity[];
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
