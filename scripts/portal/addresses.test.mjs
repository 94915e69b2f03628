import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConfigReader } from '@backstage/config';
import { addresses, backendListen } from './addresses.mjs';

function listen(value) {
  return backendListen(new ConfigReader({ backend: { listen: value } }));
}

test('reads every form of backend.listen', () => {
  assert.deepEqual(listen(':8080'), { host: 'localhost', port: 8080 });
  assert.deepEqual(listen('127.0.0.1:8080'), { host: '127.0.0.1', port: 8080 });
  assert.deepEqual(listen({ port: 8080, host: '0.0.0.0' }), {
    host: 'localhost',
    port: 8080,
  });
  assert.deepEqual(listen({ host: '::1' }), { host: '[::1]', port: 7007 });
});

test('asks the servers of this machine, and names the address for people', () => {
  const config = new ConfigReader({
    app: { baseUrl: 'https://portal.example.com/' },
    backend: { baseUrl: 'https://portal.example.com', listen: ':8080' },
  });
  const { marketplaceUrl, backendProbeUrl } = addresses(config);
  assert.equal(marketplaceUrl, 'https://portal.example.com/marketplace');
  assert.equal(backendProbeUrl, 'http://localhost:8080');
});
