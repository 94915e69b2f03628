import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { locationOf } from '../locationOf';
import { sharedPackage } from '../sharedPackage';
import { FormatResult, SourceFormat } from '../formats/SourceFormat';
import { SourceProblem } from '../SourceProblem';
import { listFiles } from './listFiles';
import { MarketplaceSource, SourceReading } from './MarketplaceSource';

/** A real entry is a few kilobytes; what is larger is refused unread. */
const MAX_FILE_BYTES = 5 * 1024 * 1024;

/**
 * A folder of entries, or one file of them, on the backend's own disk.
 */
export class LocalSource implements MarketplaceSource {
  readonly id: string;
  readonly #target: string;
  readonly #format: SourceFormat;
  readonly #namespace: string;

  /**
   * @param options.namespace - of entities that name none themselves
   */
  constructor(options: {
    id: string;
    target: string;
    format: SourceFormat;
    namespace?: string;
  }) {
    this.id = options.id;
    this.#target = options.target;
    this.#format = options.format;
    this.#namespace = options.namespace ?? 'default';
  }

  async read(): Promise<SourceReading> {
    const { folder, files } = await listFiles(this.#target);
    const entities = new Map<string, Entity>();
    const foundIn = new Map<string, string>();
    const problems: SourceProblem[] = [];

    for (const file of files) {
      const result = await this.#readFile(folder, file);
      problems.push(...result.problems);
      for (const { entity, line } of result.found) {
        const placed = this.#place(entity, file);
        const ref = stringifyEntityRef(placed);
        const known = entities.get(ref);
        const shared = known && sharedPackage(known, placed);
        if (known && !shared) {
          problems.push({
            file,
            line,
            field: 'metadata.name',
            message: `${ref} is already in ${foundIn.get(
              ref,
            )}, which is kept; give this one another name or remove it`,
          });
        } else {
          entities.set(ref, shared ?? placed);
          foundIn.set(ref, foundIn.get(ref) ?? file);
        }
      }
    }
    return { entities: [...entities.values()], problems };
  }

  async #readFile(folder: string, file: string): Promise<FormatResult> {
    const path = join(folder, file);
    const { size } = await stat(path);
    if (size > MAX_FILE_BYTES) {
      return {
        found: [],
        problems: [
          {
            file,
            message: `is ${size} bytes; entry files may have up to ${MAX_FILE_BYTES}`,
          },
        ],
      };
    }
    const text = await readFile(path, 'utf8');
    try {
      return await this.#format(text, file);
    } catch (error) {
      const message = `cannot be used: ${
        error instanceof Error ? error.message : error
      }`;
      return { found: [], problems: [{ file, message }] };
    }
  }

  /** Says in the entity where it comes from, without telling paths of the machine. */
  #place(entity: Entity, file: string): Entity {
    const location = locationOf(this.id, file);
    return {
      ...entity,
      metadata: {
        ...entity.metadata,
        namespace: entity.metadata.namespace ?? this.#namespace,
        annotations: {
          ...entity.metadata.annotations,
          [ANNOTATION_LOCATION]: location,
          [ANNOTATION_ORIGIN_LOCATION]: location,
        },
      },
    };
  }
}
