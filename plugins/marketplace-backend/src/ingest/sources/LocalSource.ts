import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sharedPackage } from '../sharedPackage';
import { FormatResult, SourceFormat } from '../formats/SourceFormat';
import { SourceProblem } from '../SourceProblem';
import { listFiles } from './listFiles';
import { MarketplaceSource } from './MarketplaceSource';

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

  async read(): Promise<FormatResult> {
    const { folder, files } = await listFiles(this.#target);
    const entities = new Map<string, Entity>();
    const foundIn = new Map<string, string>();
    const problems: SourceProblem[] = [];

    for (const file of files) {
      const result = await this.#readFile(folder, file);
      problems.push(...result.problems);
      for (const entity of result.entities) {
        const placed = this.#place(entity, file);
        const ref = stringifyEntityRef(placed);
        const known = entities.get(ref);
        const shared = known && sharedPackage(known, placed);
        if (known && !shared) {
          problems.push({
            file,
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
    try {
      const path = join(folder, file);
      const { size } = await stat(path);
      if (size > MAX_FILE_BYTES) {
        return refused(
          file,
          `is ${size} bytes; entry files may have up to ${MAX_FILE_BYTES}`,
        );
      }
      return await this.#format(await readFile(path, 'utf8'), file);
    } catch (cause) {
      return refused(
        file,
        `cannot be read: ${cause instanceof Error ? cause.message : cause}`,
      );
    }
  }

  /** Says in the entity where it comes from, without telling paths of the machine. */
  #place(entity: Entity, file: string): Entity {
    const location = `marketplace:${this.id}/${file}`;
    return {
      ...entity,
      metadata: {
        ...entity.metadata,
        namespace: entity.metadata.namespace ?? this.#namespace,
        annotations: {
          'backstage.io/managed-by-location': location,
          'backstage.io/managed-by-origin-location': location,
          ...entity.metadata.annotations,
        },
      },
    };
  }
}

function refused(file: string, message: string): FormatResult {
  return { entities: [], problems: [{ file, message }] };
}
