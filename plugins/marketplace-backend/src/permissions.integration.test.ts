import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  TestBackend,
} from '@backstage/backend-test-utils';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { marketplacePermissions } from 'backstage-plugin-marketplace-common';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import request from 'supertest';
import { parse } from 'yaml';
import { entriesOfIt } from './__testUtils__/aRepository';
import { PortalPolicy } from './__testUtils__/examplePolicy';
import { startMarketplace } from './__testUtils__/startMarketplace';

jest.setTimeout(120_000);

const docs = readFileSync(resolve(__dirname, '../docs/permissions.md'), 'utf8');

/** The code blocks of a language in the docs. */
function blocksOf(language: string): string[] {
  const blocks = docs.matchAll(
    new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'),
  );
  return [...blocks].map(([, text]) => text);
}

describe('the docs on permissions', () => {
  it('name every permission, in the table of what it is for and where it is needed', () => {
    for (const { name } of marketplacePermissions) {
      expect(docs.split(`\`${name}\``).length).toBeGreaterThan(2);
    }
  });

  it('have the policy that is tested here', () => {
    const path = resolve(__dirname, '__testUtils__/examplePolicy.ts');
    expect(blocksOf('ts')[0]).toBe(readFileSync(path, 'utf8'));
  });

  it.each([
    ['group:default/platform', AuthorizeResult.ALLOW],
    ['group:default/others', AuthorizeResult.DENY],
  ])('have a policy by which %s gets %s', async (group, result) => {
    const policy = new PortalPolicy(
      mockServices.userInfo.mock({
        getUserInfo: async () => ({
          userEntityRef: 'user:default/mock',
          ownershipEntityRefs: [group],
        }),
      }),
    );
    const credentials = mockCredentials.user();
    const user = {
      credentials,
      info: { userEntityRef: 'user:default/mock', ownershipEntityRefs: [] },
    };
    for (const permission of marketplacePermissions) {
      expect(await policy.handle({ permission }, user)).toEqual({ result });
      expect(await policy.handle({ permission })).toEqual({
        result: AuthorizeResult.DENY,
      });
    }
    expect(
      await policy.handle({ permission: catalogEntityReadPermission }, user),
    ).toEqual({ result: AuthorizeResult.ALLOW });
  });

  describe('have a token for inventories that', () => {
    const token = 'a-secret-for-tests';
    const reader = 'another-secret-for-tests';
    const folder = createMockDirectory({
      content: {
        entries: entriesOfIt,
        'package.json': '{"name":"root","version":"0.0.0"}',
      },
    });
    let backend: TestBackend;
    const ask = (method: 'get' | 'put' | 'post' | 'delete', path: string) =>
      request(backend.server)
        [method](`/api/${path}`)
        .set('Authorization', `Bearer ${token}`);
    const put = () =>
      ask('put', 'marketplace/instances/staging/inventory').send({
        takenAt: '2026-01-01T00:00:00Z',
        origin: 'file',
        covers: { frontend: true, backend: true },
        workspaces: [],
        packages: [],
        findings: [],
      });

    beforeAll(async () => {
      const [senders, readers] = blocksOf('yaml').map((text, block) =>
        parse(text.replace(/\$\{\w+\}/, [token, reader][block])),
      );
      backend = await startMarketplace({
        database: { client: 'better-sqlite3', connection: ':memory:' },
        auth: {
          externalAccess: [
            ...senders.backend.auth.externalAccess,
            ...readers.backend.auth.externalAccess,
          ],
        },
        services: [
          authServiceFactory,
          httpAuthServiceFactory,
          permissionsServiceFactory,
        ],
        marketplace: {
          sources: [
            { id: 'acme', type: 'entities', target: folder.resolve('entries') },
          ],
          inventory: { root: folder.path },
          registry: { enabled: false },
        },
      });
    });

    afterAll(async () => {
      await backend?.stop();
    });

    it('sends and forgets inventories', async () => {
      expect((await put()).status).toBe(204);
      const { status } = await ask('delete', 'marketplace/instances/staging');
      expect(status).toBe(204);
      expect((await put().set('Authorization', 'Bearer other')).status).toBe(
        401,
      );
    });

    it.each([
      ['get', 'marketplace/instances'],
      ['get', 'marketplace/overview'],
      ['get', 'marketplace/instances/default/packages'],
      ['get', 'marketplace/sources'],
      ['get', 'catalog/entities'],
    ] as const)('does nothing else: %s %s', async (method, path) => {
      const { status } = await ask(method, path);
      expect([path, status]).toEqual([path, 403]);
    });

    it('can be one that reads all of the marketplace, and no more', async () => {
      const read = (path: string) =>
        ask('get', path).set('Authorization', `Bearer ${reader}`);
      for (let tries = 0; tries < 60; tries++) {
        const { body } = await read('marketplace/plugins?limit=1');
        if (body.totalItems) {
          break;
        }
        await new Promise(done => setTimeout(done, 500));
      }
      for (const [path, expected] of [
        ['marketplace/plugins/default/todo', 200],
        ['marketplace/plugins/default/todo/install', 200],
        ['marketplace/plugins/default/nothing', 404],
        ['marketplace/collections/default/featured', 200],
        ['marketplace/instances', 200],
        ['catalog/entities', 403],
      ] as const) {
        const { status } = await read(path);
        expect([path, status]).toEqual([path, expected]);
      }
      const { status } = await put().set('Authorization', `Bearer ${reader}`);
      expect(status).toBe(403);
    });
  });
});
