import { ConfigReader } from '@backstage/config';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allowedOrigin } from './allowedOrigin.mjs';

const config = data => new ConfigReader(data);

test('the origin follows a portal that was moved', () => {
  const user = config({ app: { baseUrl: 'http://localhost:3100/portal' } });
  assert.deepEqual(allowedOrigin(user, user), {
    APP_CONFIG_backend_cors_origin: '"http://localhost:3100"',
  });
});

test('what the user wrote stays, and so does what needs no change', () => {
  const moved = config({
    app: { baseUrl: 'http://localhost:3100' },
    backend: { cors: { origin: 'http://other' } },
  });
  assert.deepEqual(allowedOrigin(moved, moved), {});
  assert.deepEqual(allowedOrigin(config({}), moved), {});
});
