import { mockServices } from '@backstage/backend-test-utils';
import { readRegistryConfig } from './readRegistryConfig';

const read = (registry?: unknown) =>
  readRegistryConfig(
    mockServices.rootConfig({
      data: JSON.parse(JSON.stringify({ marketplace: { registry } })),
    }),
  );

describe('readRegistryConfig', () => {
  it('asks registries unless told otherwise', () => {
    expect(read()).toEqual({
      enabled: true,
      concurrency: 8,
      schedule: {
        frequency: { minutes: 1 },
        timeout: { minutes: 10 },
        initialDelay: { seconds: 20 },
      },
    });
  });

  it('takes what is configured', () => {
    expect(
      read({
        enabled: false,
        concurrency: 16,
        schedule: { frequency: { hours: 1 }, timeout: 'PT5M' },
      }),
    ).toEqual({
      enabled: false,
      concurrency: 16,
      schedule: expect.objectContaining({
        frequency: { hours: 1 },
        timeout: { minutes: 5 },
      }),
    });
  });

  it.each([
    [{ enable: false }, 'marketplace.registry.enable is not a key'],
    [{ enabled: 'perhaps' }, 'marketplace.registry'],
    [{ concurrency: 0 }, 'marketplace.registry.concurrency must be'],
    [{ concurrency: 17 }, 'marketplace.registry.concurrency must be'],
    [{ concurrency: 1.5 }, 'marketplace.registry.concurrency must be'],
    [{ concurrency: 'many' }, 'marketplace.registry'],
    [{ schedule: { every: 1 } }, 'marketplace.registry.schedule.every'],
    [
      { schedule: { frequency: 'often', timeout: 'PT1M' } },
      'marketplace.registry.schedule is not usable',
    ],
    [[], 'marketplace.registry'],
    ['https://registry.test', 'marketplace.registry'],
  ])('refuses %j', (registry, message) => {
    expect(() => read(registry)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(message),
      }),
    );
  });
});
