import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { CatalogVisibility } from '../marketplace/CatalogVisibility';
import { Callers } from './Callers';

const jane = mockCredentials.user('user:default/jane');
const joe = mockCredentials.user('user:default/joe');

describe('Callers', () => {
  function setUp(
    readsCatalog:
      | AuthorizeResult.ALLOW
      | AuthorizeResult.DENY = AuthorizeResult.ALLOW,
  ) {
    const authorize = jest.fn(async (_permissions, options) => [
      {
        result:
          options?.credentials === jane
            ? AuthorizeResult.ALLOW
            : AuthorizeResult.DENY,
      },
    ]);
    const permissions = mockServices.permissions.mock({
      authorize,
      authorizeConditional: async () => [{ result: readsCatalog }],
    });
    const catalog = catalogServiceMock();
    const visibility = new CatalogVisibility({ catalog, permissions });
    return {
      authorize,
      callers: new Callers({
        auth: mockServices.auth({ pluginId: 'marketplace' }),
        permissions,
        visibility,
      }),
    };
  }

  it('tells callers apart, and asks once for each', async () => {
    const { authorize, callers } = setUp();
    for (let round = 0; round < 3; round++) {
      expect((await callers.of(jane)).readsInventories).toBe(true);
      expect((await callers.of(joe)).readsInventories).toBe(false);
    }
    expect(authorize).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['as the plugin for a service that may read all', AuthorizeResult.ALLOW],
    ['as the service for one that may read nothing', AuthorizeResult.DENY],
  ] as const)('has the catalog asked %s', async (_what, result) => {
    const { callers } = setUp(result);
    const service = mockCredentials.service('external:nightly-job');
    const plugin = mockCredentials.service('plugin:marketplace');
    const { credentials } = await callers.of(service);
    expect(credentials.principal).toEqual(
      (result === AuthorizeResult.ALLOW ? plugin : service).principal,
    );
    expect((await callers.of(jane)).credentials).toBe(jane);
  });

  it('does not keep that nobody could be asked', async () => {
    const { authorize, callers } = setUp();
    authorize.mockRejectedValueOnce(new Error('away'));
    await expect(callers.of(jane)).rejects.toThrow('away');
    expect((await callers.of(jane)).readsInventories).toBe(true);
  });
});
