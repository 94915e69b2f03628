import { Entity } from '@backstage/catalog-model';
import { SourceProblem } from '../SourceProblem';
import { YamlParser } from '../../yaml/YamlParser';

/** An entity of a file. */
export interface FoundEntity {
  /** Valid, and small enough to be handed to the catalog. */
  entity: Entity;
  /** The 1-based line at which it begins. */
  line: number;
  /**
   * What `metadata.name` was made of, where it was made: two entities of one name but
   * different origins are different entities, and one of them gets another name.
   */
  namedBy?: string;
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
 * @param file - its path, for problems and, where the format needs it, for entity names
 * @param yaml - parses YAML and JSON aside, bounded in time and memory
 */
export type SourceFormat = (
  text: string,
  file: string,
  yaml: YamlParser,
) => Promise<FormatResult>;
