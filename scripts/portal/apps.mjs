import path from 'node:path';
import { repositoryDir } from '../repository.mjs';

/**
 * An app of the portal, by the name of its package; the configuration files are those of
 * the repository, later ones win.
 *
 * @typedef {{name: string, dir: string, config: string[]}} App
 */

/** The same portal on both frontend systems. @type {App[]} */
export const apps = [
  { name: 'app', config: ['app-config.yaml'] },
  { name: 'app-legacy', config: ['app-config.yaml', 'app-config.legacy.yaml'] },
].map(app => ({
  ...app,
  dir: path.join(repositoryDir, 'packages', app.name),
}));

/**
 * The app that a command is about: with `--legacy` that of the legacy frontend system.
 *
 * @param {string[]} args of the command line
 * @returns {{app: App, args: string[]}} it, and the other arguments
 */
export function chosenApp(args) {
  const [current, legacy] = apps;
  return {
    app: args.includes('--legacy') ? legacy : current,
    args: args.filter(arg => arg !== '--legacy'),
  };
}
