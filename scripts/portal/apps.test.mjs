import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { repositoryDir } from '../repository.mjs';
import { apps, chosenApp } from './apps.mjs';

test('takes --legacy out of the arguments', () => {
  const { app, args } = chosenApp(['--no-local', '--legacy', '--inspect']);
  assert.equal(app.name, 'app-legacy');
  assert.deepEqual(args, ['--no-local', '--inspect']);
});

test('takes the new frontend system unless the legacy one is asked for', () => {
  const { app, args } = chosenApp(['--config', 'a.yaml']);
  assert.equal(app.name, 'app');
  assert.deepEqual(args, ['--config', 'a.yaml']);
});

test('knows apps and configuration that are there', () => {
  for (const { dir, config } of apps) {
    for (const file of [
      path.join(dir, 'package.json'),
      ...config.map(name => path.join(repositoryDir, name)),
    ]) {
      assert.ok(existsSync(file), file);
    }
  }
});
