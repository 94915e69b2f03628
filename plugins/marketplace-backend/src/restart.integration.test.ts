import {
  createMockDirectory,
  mockCredentials,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { PluginsResponse } from 'backstage-plugin-marketplace-common';
import request from 'supertest';
import {
  databaseConfigOf,
  startMarketplace,
} from './__testUtils__/startMarketplace';

jest.setTimeout(120_000);

const pluginText = (name: string) =>
  `apiVersion: marketplace.backstage.io/v1alpha1\nkind: Plugin\nmetadata: {name: ${name}}\nspec: {}\n`;

describe('a portal that is started again', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  const disk = createMockDirectory();
  const source = createMockDirectory();

  /**
   * Starts, waits until the plugins are as wanted, waits on, and stops.
   *
   * @returns the names of the plugins in the end
   */
  async function pluginsAfterStart(options: {
    database: JsonObject;
    wanted: string[];
    waitOnMs?: number;
  }): Promise<string[]> {
    const backend = await startMarketplace({
      database: options.database,
      marketplace: {
        sources: [
          { id: 'acme', type: 'entities', target: source.resolve('entries') },
        ],
        inventory: { root: source.path },
      },
    });
    const names = async () => {
      const { body } = await request(backend.server)
        .get('/api/marketplace/plugins')
        .set('Authorization', mockCredentials.user.header());
      const { items }: PluginsResponse = body;
      return items.map(({ name }) => name);
    };
    try {
      for (
        let tries = 0;
        tries < 60 && (await names()).join() !== options.wanted.join();
        tries++
      ) {
        await new Promise(done => setTimeout(done, 500));
      }
      await new Promise(done => setTimeout(done, options.waitOnMs ?? 0));
      return await names();
    } finally {
      await backend.stop();
    }
  }

  it.each(databases.eachSupportedId())(
    'loses nothing on %s, whatever became of its source',
    async id => {
      const database =
        id === 'SQLITE_3'
          ? { client: 'better-sqlite3', connection: { directory: disk.path } }
          : databaseConfigOf(id, await databases.init(id));
      source.setContent({
        entries: {
          'a.yaml': pluginText('a'),
          'b.yaml': pluginText('b'),
          'c.yaml': pluginText('c'),
        },
      });
      let wanted = ['a', 'b', 'c'];
      expect(await pluginsAfterStart({ database, wanted })).toEqual(wanted);

      // A mistake in one file keeps what was in it; a file taken away is meant.
      source.setContent({
        entries: { 'a.yaml': pluginText('a'), 'b.yaml': 'kind: [Plugin' },
      });
      wanted = ['a', 'b'];
      expect(await pluginsAfterStart({ database, wanted })).toEqual(wanted);

      // The folder is gone altogether.
      source.setContent({});
      expect(
        await pluginsAfterStart({ database, wanted, waitOnMs: 8_000 }),
      ).toEqual(wanted);
    },
  );
});
