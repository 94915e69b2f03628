import { mockCredentials } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import request from 'supertest';
import { parse } from 'yaml';
import { startMarketplace } from './__testUtils__/startMarketplace';

jest.setTimeout(120_000);

describe('a portal whose frontend is configured as its README has it', () => {
  it('starts', async () => {
    const readme = readFileSync(
      resolve(__dirname, '../../marketplace/README.md'),
      'utf8',
    );
    const examples = [...readme.matchAll(/^```yaml\n(.*?)^```/gms)].map(
      ([, text]): { marketplace?: JsonObject } => parse(text),
    );
    const marketplace = Object.assign(
      { registry: { enabled: false } },
      ...examples.map(example => example.marketplace),
    );
    expect(marketplace).toHaveProperty('suggest.url');

    const backend = await startMarketplace({
      database: { client: 'better-sqlite3', connection: ':memory:' },
      marketplace,
    });
    const { status } = await request(backend.server)
      .get('/api/marketplace/sources')
      .set('Authorization', mockCredentials.user.header());
    await backend.stop();
    expect(status).toBe(200);
  });
});
