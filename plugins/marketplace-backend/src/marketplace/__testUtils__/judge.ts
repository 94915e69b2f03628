import { Entity } from '@backstage/catalog-model';
import {
  indexInventory,
  Inventory,
  NO_REGISTRY,
  RegistryIndex,
} from 'backstage-plugin-marketplace-common';
import { readContents } from '../CatalogContents';
import { JudgedPlugins, judgePlugins } from '../JudgedPlugins';
import { byRef } from './byRef';

/** The plugins of entities, judged as those see them who may read inventories. */
export async function judge(
  entities: readonly Entity[],
  inventory?: Inventory,
  registry: RegistryIndex = NO_REGISTRY,
): Promise<JudgedPlugins> {
  return judgePlugins(await readContents(byRef(entities)), {
    inventory: inventory && indexInventory(inventory),
    registry,
  });
}
