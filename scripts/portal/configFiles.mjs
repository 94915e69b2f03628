import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { repositoryDir, userDir } from '../repository.mjs';

/**
 * The configuration files of a portal, later ones win: those of the repository,
 * then `app-config.local.yaml` if there is one, then every `--config` of the
 * command line, relative to where the user typed the command.
 *
 * @param {string[]} args of the command line
 * @param {{base: string[]}} options the repository's own files
 * @returns {{base: string[], user: string[], rest: string[]}} absolute paths, and
 *   the arguments that are not about configuration
 */
export function configFiles(args, { base }) {
  const { tokens } = parseArgs({
    args,
    options: {
      config: { type: 'string', multiple: true },
      'no-local': { type: 'boolean' },
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const own = base.map(file => path.join(repositoryDir, file));
  const named = [];
  const taken = new Set();
  let local = true;
  for (const token of tokens) {
    if (token.kind === 'option' && token.name === 'config' && token.value) {
      named.push(path.resolve(userDir, token.value));
      taken.add(token.index);
      if (!token.inlineValue) {
        taken.add(token.index + 1);
      }
    } else if (token.kind === 'option' && token.name === 'no-local') {
      local = false;
      taken.add(token.index);
    }
  }
  const localFile = path.join(repositoryDir, 'app-config.local.yaml');
  const user = local && existsSync(localFile) ? [localFile] : [];
  for (const file of named) {
    if (!own.includes(file) && !user.includes(file)) {
      user.push(file);
    }
  }
  return {
    base: own,
    user,
    rest: args.filter((_, index) => !taken.has(index)),
  };
}

/** The files as arguments for Backstage's own commands. */
export function configArgs({ base, user }) {
  return [...base, ...user].flatMap(file => ['--config', file]);
}
