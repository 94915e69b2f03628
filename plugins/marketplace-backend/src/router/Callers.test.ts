import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { CatalogVisibility } from '../marketplace/CatalogVisibility';
import { Callers } from './Callers';

const jane = mockCredentials.user('user:default/jane');
const joe = mockCredentials.user('user:default/joe');

describe('Callers', () => {
  function setUp() {
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
      authorizeConditional: async () => [{ result: AuthorizeResult.ALLOW }],
    });
    const catalog = catalogServiceMock();
    const visibility = new CatalogVisibility({ catalog, permissions });
    return { authorize, callers: new Callers({ permissions, visibility }) };
  }

  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('tells callers apart, and asks once for each in 15 seconds', async () => {
    const { authorize, callers } = setUp();
    for (let round = 0; round < 3; round++) {
      expect((await callers.of(jane)).readsInventories).toBe(true);
      expect((await callers.of(joe)).readsInventories).toBe(false);
    }
    expect(authorize).toHaveBeenCalledTimes(2);
    jest.advanceTimersByTime(15_001);
    await callers.of(jane);
    expect(authorize).toHaveBeenCalledTimes(3);
  });

  it('does not keep that nobody could be asked', async () => {
    const { authorize, callers } = setUp();
    authorize.mockRejectedValueOnce(new Error('away'));
    await expect(callers.of(jane)).rejects.toThrow('away');
    expect((await callers.of(jane)).readsInventories).toBe(true);
  });
});
