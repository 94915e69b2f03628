import { mockServices } from '@backstage/backend-test-utils';
import { memoryCache } from './__testUtils__/memoryCache';
import { DocumentCache } from './DocumentCache';

describe('DocumentCache', () => {
  it('lets go of what was kept first when there is too much', async () => {
    const { cache, values } = memoryCache();
    const large = 'x'.repeat(1024 * 1024);
    for (let at = 0; at < 40; at++) {
      await cache.set(`key ${at}`, large, { days: 1 });
    }
    expect(values.size).toBe(31);
    expect(await cache.get('key 8')).toBeUndefined();
    expect(await cache.get('key 39')).toBe(large);

    for (let again = 0; again < 40; again++) {
      await cache.set('key 39', large, { days: 1 });
    }
    expect(values.size).toBe(31);
  });

  it('goes on without a cache that does not work', async () => {
    const down = async () => {
      throw new Error('It is down');
    };
    const logger = mockServices.logger.mock();
    const cache = new DocumentCache({
      cache: mockServices.cache.mock({ get: down, set: down, delete: down }),
      logger,
    });
    await cache.set('key', 1, { days: 1 });
    expect(await cache.get('key')).toBeUndefined();
    expect(logger.warn).toHaveBeenCalledTimes(2);
  });
});
