import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConfigReader } from '@backstage/config';
import { derivedConfig } from './derivedConfig.mjs';

const base = {
  app: { baseUrl: 'http://localhost:7007' },
  backend: { baseUrl: 'http://localhost:7007', listen: { port: 7007 } },
};

function derive(user) {
  return derivedConfig(
    new ConfigReader(user),
    ConfigReader.fromConfigs([
      { data: base, context: 'base' },
      { data: user, context: 'user' },
    ]),
  );
}

test('changes nothing when the user chose nothing', () => {
  assert.deepEqual(derive({ app: { title: 'Acme' } }), {});
});

test('both base URLs follow a port that the user chose', () => {
  const expected = {
    APP_CONFIG_backend_baseUrl: '"http://localhost:8080"',
    APP_CONFIG_app_baseUrl: '"http://localhost:8080"',
  };
  assert.deepEqual(derive({ backend: { listen: { port: 8080 } } }), expected);
  assert.deepEqual(derive({ backend: { listen: ':8080' } }), expected);
});

test('the portal follows the base URL of the backend', () => {
  const backend = {
    baseUrl: 'https://portal.example.com',
    listen: { port: 80 },
  };
  assert.deepEqual(derive({ backend }), {
    APP_CONFIG_app_baseUrl: '"https://portal.example.com"',
  });
});

test('what the user wrote stays', () => {
  const user = {
    app: { baseUrl: 'https://portal.example.com' },
    backend: { baseUrl: 'https://api.example.com' },
  };
  assert.deepEqual(derive(user), {});
});
