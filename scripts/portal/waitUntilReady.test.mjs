import assert from 'node:assert/strict';
import http from 'node:http';
import { test } from 'node:test';
import { readyLine, waitUntilReady } from './waitUntilReady.mjs';

const token = { backstageIdentity: { token: 'secret' } };

/** A portal whose answers are functions of the number of times they were asked. */
async function withPortal(answers, body) {
  const asked = {};
  const server = http.createServer((request, response) => {
    const path = request.url.split('?')[0];
    asked[path] = (asked[path] ?? 0) + 1;
    const [status, json] = answers[path]?.(asked[path], request) ?? [404, {}];
    response.writeHead(status).end(JSON.stringify(json));
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${server.address().port}`;
  try {
    await body({ appProbeUrl: `${url}/`, backendProbeUrl: url }, asked);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function portal({ readyAfter = 1, plugins }) {
  return {
    '/': () => [200, {}],
    '/.backstage/health/v1/readiness': n => [n < readyAfter ? 503 : 200, {}],
    '/api/auth/guest/refresh': () => [200, token],
    '/api/marketplace/plugins': (n, { headers }) =>
      headers.authorization === 'Bearer secret'
        ? [200, { totalItems: plugins(n) }]
        : [401, {}],
    '/api/catalog/entity-facets': n => [
      200,
      { facets: { kind: [{ value: 'Plugin', count: plugins(n + 1) }] } },
    ],
  };
}

test('waits until all entries have arrived', async () => {
  const answers = portal({ plugins: n => Math.min(231, 50 * (n - 1)) });
  await withPortal(answers, async addresses => {
    const state = await waitUntilReady(addresses, { pauseMs: 5 });
    assert.deepEqual(state, { plugins: 231 });
  });
});

test('waits for the catalog while only what is installed is shown', async () => {
  const answers = portal({ plugins: n => (n < 6 ? 14 : 231) });
  answers['/api/catalog/entity-facets'] = n => [
    200,
    { facets: { kind: n < 5 ? [] : [{ value: 'Plugin', count: 231 }] } },
  ];
  await withPortal(answers, async addresses => {
    const state = await waitUntilReady(addresses, { pauseMs: 5 });
    assert.deepEqual(state, { plugins: 231 });
  });
});

test('says so when more are still arriving after some time', async () => {
  const answers = portal({ plugins: n => n });
  await withPortal(answers, async addresses => {
    const state = await waitUntilReady(addresses, { pauseMs: 5, settleMs: 30 });
    assert.equal(state.arriving, true);
    assert.match(readyLine(state, addresses), /with \d+ plugins so far: /);
  });
});

test('needs no number where nobody may enter as a guest', async () => {
  const answers = portal({ plugins: () => 231 });
  answers['/api/auth/guest/refresh'] = () => [403, {}];
  await withPortal(answers, async addresses => {
    const state = await waitUntilReady(addresses, { pauseMs: 5 });
    assert.deepEqual(state, { plugins: undefined });
  });
});

test('says once what is missing, and goes on', async () => {
  const answers = portal({ readyAfter: 20, plugins: () => 231 });
  const missing = [];
  await withPortal(answers, async addresses => {
    const state = await waitUntilReady(addresses, {
      pauseMs: 5,
      patienceMs: 20,
      onImpatience: text => missing.push(text),
    });
    assert.deepEqual(state, { plugins: 231 });
  });
  assert.equal(missing.length, 1);
  assert.match(missing[0], /^the backend at .* answered 503$/);
});

test('stops when it is told to', async () => {
  const nobody = {
    appProbeUrl: 'http://127.0.0.1:1',
    backendProbeUrl: 'http://127.0.0.1:1',
  };
  const waiting = new AbortController();
  setTimeout(() => waiting.abort(), 30);
  await assert.rejects(
    waitUntilReady(nobody, { signal: waiting.signal, pauseMs: 5 }),
    { name: 'AbortError' },
  );
});

test('names the address, and the number if it is known', () => {
  const address = { marketplaceUrl: 'http://localhost:3000/marketplace' };
  assert.equal(
    readyLine({ plugins: 231 }, address),
    'Plugin Marketplace is ready with 231 plugins: http://localhost:3000/marketplace',
  );
  assert.equal(
    readyLine({}, address),
    'Plugin Marketplace is ready: http://localhost:3000/marketplace',
  );
});
