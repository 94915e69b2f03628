import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { repositoryDir, userDir } from '../repository.mjs';
import { configFiles } from './configFiles.mjs';

const base = ['app-config.yaml'];

test('takes --config in both forms, relative to the folder of the user', () => {
  const files = configFiles(
    ['--no-local', '--config', 'a.yaml', '--inspect', '--config=b.yaml'],
    { base },
  );
  assert.deepEqual(files, {
    base: [path.join(repositoryDir, 'app-config.yaml')],
    user: [path.join(userDir, 'a.yaml'), path.join(userDir, 'b.yaml')],
    rest: ['--inspect'],
  });
});

test('reads no file twice', () => {
  const file = path.join(repositoryDir, 'app-config.yaml');
  const { user } = configFiles(['--no-local', '--config', file], { base });
  assert.deepEqual(user, []);
});
