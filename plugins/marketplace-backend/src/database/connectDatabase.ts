import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

/**
 * Connects to the plugin's database and brings its tables up to date, unless the
 * operator migrates by hand (`backend.database.skipMigrations`).
 */
export async function connectDatabase(
  database: DatabaseService,
): Promise<Knex> {
  const client = await database.getClient();
  if (!database.migrations?.skip) {
    await client.migrate.latest({
      directory: resolvePackagePath(
        'backstage-plugin-marketplace-backend',
        'migrations',
      ),
    });
  }
  return client;
}
