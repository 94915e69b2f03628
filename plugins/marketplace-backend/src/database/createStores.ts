import { DatabaseService } from '@backstage/backend-plugin-api';
import { connectDatabase } from './connectDatabase';
import { DatabaseInventoryStore } from './DatabaseInventoryStore';
import { DatabaseMergedEntityStore } from './DatabaseMergedEntityStore';
import { DatabaseRegistryStore } from './DatabaseRegistryStore';
import { DatabaseSourceStore } from './DatabaseSourceStore';

/** Connects to the plugin's database, and makes the store of each group of tables. */
export async function createStores(database: DatabaseService) {
  const db = await connectDatabase(database);
  return {
    inventories: new DatabaseInventoryStore(db),
    mergedEntities: new DatabaseMergedEntityStore(db),
    registryStore: new DatabaseRegistryStore(db),
    sourceStore: new DatabaseSourceStore(db),
  };
}
