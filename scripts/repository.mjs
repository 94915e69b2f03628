import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository, wherever the command was run from. */
export const repositoryDir = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '..',
);

/**
 * The folder the user typed the command in: npm itself moves to the repository
 * before it runs a script, and keeps the folder in this variable.
 */
export const userDir = process.env.INIT_CWD ?? process.cwd();
