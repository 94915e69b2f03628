import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readConfig } from './readConfig.mjs';

test('reads nothing where there is nothing to read', async () => {
  const config = await readConfig([]);
  assert.equal(config.has('backend.listen'), false);
});
