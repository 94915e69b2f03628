import { CacheService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { JsonValue } from '@backstage/types';
import { DocumentCache } from '../DocumentCache';

/** A cache like that of a portal that has configured none, and what is in it. */
export function memoryCache(): {
  cache: DocumentCache;
  values: Map<string, JsonValue>;
} {
  const values = new Map<string, JsonValue>();
  const service: CacheService = {
    get: async <T extends JsonValue>(key: string) => {
      const value = values.get(key);
      // As caches do, it gives another object each time
      const copy: T | undefined =
        value === undefined ? undefined : JSON.parse(JSON.stringify(value));
      return copy;
    },
    set: async (key, value) => {
      values.set(key, value);
    },
    delete: async key => {
      values.delete(key);
    },
    withOptions: () => service,
  };
  const logger = mockServices.logger.mock();
  return { cache: new DocumentCache({ cache: service, logger }), values };
}
