import { PluginProvenance } from 'backstage-plugin-marketplace-common';
import { MergedEntityStore } from '../../database/MergedEntityStore';
import { provenanceOf } from './provenanceOf';

/**
 * Tells which source decides which field of an entry.
 */
export class EntryProvenance {
  readonly #entities: Pick<MergedEntityStore, 'membersOf'>;

  constructor(entities: Pick<MergedEntityStore, 'membersOf'>) {
    this.#entities = entities;
  }

  /** Of an entry of our sources; empty for another. */
  async of(entityRef: string): Promise<PluginProvenance[]> {
    return provenanceOf(await this.#entities.membersOf(entityRef));
  }
}
