import { AuthService } from '@backstage/backend-plugin-api';
import { ANNOTATION_ORIGIN_LOCATION, Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { locationOf } from './locationOf';

/** Files asked for in one request, so that its address stays short enough. */
const FILES_PER_REQUEST = 20;

/**
 * Knows what the catalog has of files that can now not be used: a mistake in a file is
 * no reason to take away what was right in it before.
 */
export class FormerEntities {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;

  constructor(options: { auth: AuthService; catalog: CatalogService }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
  }

  /**
   * The entities that earlier runs made of some files of a source.
   *
   * @throws when the catalog does not answer
   */
  async of(sourceId: string, files: readonly string[]): Promise<Entity[]> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const entities: Entity[] = [];
    for (let at = 0; at < files.length; at += FILES_PER_REQUEST) {
      const locations = files
        .slice(at, at + FILES_PER_REQUEST)
        .map(file => locationOf(sourceId, file));
      const pages = this.#catalog.streamEntities(
        {
          filter: {
            [`metadata.annotations.${ANNOTATION_ORIGIN_LOCATION}`]: locations,
          },
        },
        { credentials },
      );
      for await (const page of pages) {
        entities.push(...page.map(withoutWhatTheCatalogAdds));
      }
    }
    return entities;
  }
}

function withoutWhatTheCatalogAdds(entity: Entity): Entity {
  const { uid: _uid, etag: _etag, ...metadata } = entity.metadata;
  const { apiVersion, kind, spec } = entity;
  return { apiVersion, kind, metadata, spec };
}
