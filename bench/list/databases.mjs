import path from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import { startPostgres } from '../../scripts/testing/startPostgres.mjs';

/**
 * The databases of a backend, one for each of its plugins, that rows can be written to behind
 * its back.
 *
 * @typedef {{
 *   config: object,
 *   open: (plugin: string) => Promise<WritableDatabase>,
 *   stop: () => Promise<void>,
 * }} Databases what to configure as `backend.database`, and how to open that of a plugin
 *   whose tables are there
 *
 * @typedef {{
 *   insert: (table: string, rows: object[]) => Promise<void>,
 *   analyze: () => Promise<void>,
 *   close: () => Promise<void>,
 * }} WritableDatabase the rows of one call all have the same columns
 */

/**
 * Files of SQLite.
 *
 * @param {string} folder
 * @returns {Databases}
 */
export function sqliteDatabases(folder) {
  const directory = path.join(folder, 'data');
  return {
    config: { client: 'better-sqlite3', connection: { directory } },
    open: async plugin =>
      sqliteDatabase(new Database(path.join(directory, `${plugin}.sqlite`))),
    stop: async () => {},
  };
}

/**
 * Those of a PostgreSQL of their own.
 *
 * @returns {Promise<Databases>}
 */
export async function postgresDatabases() {
  const { connectionString, stop } = await startPostgres();
  return {
    config: { client: 'pg', connection: connectionString },
    open: async plugin => {
      const url = new URL(connectionString);
      url.pathname = `backstage_plugin_${plugin}`;
      const client = new pg.Client(url.href);
      await client.connect();
      return postgresDatabase(client);
    },
    stop,
  };
}

function sqliteDatabase(database) {
  const write = database.transaction((statement, rows) => {
    rows.forEach(row => statement.run(row));
  });
  return {
    insert: async (table, rows) => {
      const columns = Object.keys(rows[0]);
      const values = columns.map(column => `@${column}`);
      write(
        database.prepare(
          `insert into ${table} (${columns}) values (${values})`,
        ),
        rows,
      );
    },
    analyze: async () => {
      database.exec('analyze');
    },
    close: async () => {
      database.close();
    },
  };
}

function postgresDatabase(client) {
  return {
    insert: async (table, rows) => {
      const columns = Object.keys(rows[0]);
      await client.query(
        `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`,
        [JSON.stringify(rows)],
      );
    },
    analyze: async () => {
      await client.query('analyze');
    },
    close: () => client.end(),
  };
}
