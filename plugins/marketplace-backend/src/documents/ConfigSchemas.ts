import { JsonObject } from '@backstage/types';
import { createHash } from 'node:crypto';
import { compileTypes } from './compileTypes';
import { DocumentCache } from './DocumentCache';
import { DocumentError } from './DocumentError';
import { ConfigSchemaSource, TypesSource } from './PackageFiles';
import { Underway } from './Underway';

/** One declaration is always one schema. */
const TTL = { days: 7 };
const FAILURE_TTL = { minutes: 10 };

type Kept = { schema: JsonObject } | { failure: string };

/** Makes JSON schemas of what packages have as `configSchema`. */
export class ConfigSchemas {
  readonly #cache: DocumentCache;
  readonly #compiling = new Underway<Kept>();

  constructor(cache: DocumentCache) {
    this.#cache = cache;
  }

  /**
   * Makes the schema of a package.
   *
   * @param name - of the package
   * @throws `DocumentError` when that cannot be done
   */
  async schemaOf(
    name: string,
    source: ConfigSchemaSource,
  ): Promise<JsonObject> {
    if (source.kind === 'json') {
      return source.schema;
    }
    const answer =
      source.kind === 'types' ? await this.#compiled(name, source) : source;
    if ('failure' in answer) {
      throw new DocumentError(answer.failure);
    }
    return answer.schema;
  }

  async #compiled(name: string, source: TypesSource): Promise<Kept> {
    const files = JSON.stringify([name, source]);
    const sum = createHash('sha256').update(files).digest('hex');
    const key = `schema:${sum}`;
    return (
      (await this.#cache.get<Kept>(key)) ??
      this.#compiling.of(key, async () => {
        const kept = await compile(name, source);
        await this.#cache.set(key, kept, 'schema' in kept ? TTL : FAILURE_TTL);
        return kept;
      })
    );
  }
}

async function compile(name: string, source: TypesSource): Promise<Kept> {
  try {
    return { schema: await compileTypes(name, source) };
  } catch (error) {
    if (error instanceof DocumentError) {
      return { failure: error.message };
    }
    throw error;
  }
}
