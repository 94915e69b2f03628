import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

const run = promisify(execFile);

/** What an installation gives a workspace. */
export interface ListedPackage {
  /** The name of the workspace's package. */
  workspace: string;
  /** The npm name, also of what is declared by another. */
  name: string;
  version: string;
}

/** Where a package manager runs, with nothing of the machine's own settings. */
export interface Surroundings {
  /** The root of the repository. */
  root: string;
  /** A folder outside of it, for home, caches and stores. */
  home: string;
  /** The address of the registry. */
  registry: string;
  /** The folders of the workspaces, by the names of their packages. */
  workspaces: Record<string, string>;
}

/** A real package manager. */
export interface TestPackageManager {
  install(surroundings: Surroundings): Promise<void>;
  /** What each workspace gets directly, in the package manager's own words. */
  list(surroundings: Surroundings): Promise<ListedPackage[]>;
}

const nodes = z.record(
  z.string(),
  z.object({ version: z.string(), resolved: z.string().optional() }),
);
const npmList = z.object({
  dependencies: z.record(
    z.string(),
    z.object({ dependencies: nodes.default({}) }),
  ),
});

/** npm, as it comes with Node.js. */
export function npm(lockfileVersion: 1 | 2 | 3): TestPackageManager {
  return {
    install: async surroundings => {
      await execute(surroundings, 'npm', [
        ...['install', '--no-audit', '--no-fund'],
        `--lockfile-version=${lockfileVersion}`,
      ]);
    },
    list: async surroundings => {
      const { root, workspaces } = surroundings;
      const text = await execute(surroundings, 'npm', [
        ...['ls', '--json', '--depth=0', '--workspaces'],
      ]);
      const { dependencies } = npmList.parse(JSON.parse(text));
      const listed = Object.entries(dependencies).flatMap(
        ([workspace, { dependencies: direct }]) =>
          Object.entries(direct).map(async ([alias, { version }]) => ({
            workspace,
            // npm lists what goes by another name by that name
            name: await nameIn(root, workspaces[workspace], alias),
            version,
          })),
      );
      return Promise.all(listed);
    },
  };
}

/** The last of yarn's first version. */
export function yarnClassic(): TestPackageManager {
  const yarn = resolvePackagePath('yarn-classic', 'bin/yarn.js');
  return {
    install: async surroundings => {
      await execute(surroundings, process.execPath, [
        ...[yarn, 'install', '--non-interactive', '--no-progress'],
      ]);
    },
    // It has no listing by workspace, so Node.js is asked, and yarn whether that is right
    list: async surroundings => {
      const { root, workspaces } = surroundings;
      await execute(surroundings, process.execPath, [yarn, 'check']);
      const listed = Object.entries(workspaces).map(
        async ([workspace, folder]) => {
          const { dependencies = {}, optionalDependencies = {} } =
            await readManifest(join(root, folder));
          const names = { ...dependencies, ...optionalDependencies };
          return Promise.all(
            Object.keys(names).map(async name => {
              const found = await readManifest(
                await askNode(surroundings, folder, name),
              );
              return { workspace, name: found.name, version: found.version };
            }),
          );
        },
      );
      return (await Promise.all(listed)).flat();
    },
  };
}

const berryInfo = z.object({
  value: z.string(),
  children: z.object({ Version: z.string() }),
});

/** yarn of today. */
export function yarnBerry(): TestPackageManager {
  const yarn = resolvePackagePath('@yarnpkg/cli-dist', 'bin/yarn.js');
  return {
    install: async surroundings => {
      await execute(surroundings, process.execPath, [yarn, 'install']);
    },
    list: async surroundings => {
      const listed: ListedPackage[] = [];
      for (const [workspace, folder] of Object.entries(
        surroundings.workspaces,
      )) {
        const args = [yarn, 'info', '--json'];
        const text = await execute(
          surroundings,
          process.execPath,
          args,
          folder,
        );
        for (const line of text.trim().split('\n')) {
          const { value, children } = berryInfo.parse(JSON.parse(line));
          const [, name, reference] =
            /^((?:@[^/]+\/)?[^@]+)@(.*)$/.exec(value) ?? [];
          const link = /^link:([^:]+)/.exec(reference)?.[1];
          if (name !== workspace) {
            listed.push({
              workspace,
              name,
              // To yarn what is behind a link is no package
              version: link
                ? (await readManifest(join(surroundings.root, folder, link)))
                    .version
                : children.Version,
            });
          }
        }
      }
      return listed;
    },
  };
}

const pnpmNodes = z
  .record(
    z.string(),
    z.object({ from: z.string(), version: z.string(), path: z.string() }),
  )
  .default({});
const pnpmList = z.array(
  z.object({
    name: z.string(),
    dependencies: pnpmNodes,
    optionalDependencies: pnpmNodes,
  }),
);

/** A version of pnpm, by the name of its package here. */
export function pnpm(packageName: 'pnpm' | 'pnpm-8'): TestPackageManager {
  // Its package.json is all that it exports
  const script = join(dirname(require.resolve(packageName)), 'bin/pnpm.cjs');
  return {
    install: async surroundings => {
      await execute(surroundings, process.execPath, [
        ...[script, 'install', '--no-frozen-lockfile'],
        `--store-dir=${join(surroundings.home, 'store')}`,
      ]);
    },
    list: async surroundings => {
      const text = await execute(surroundings, process.execPath, [
        ...[script, 'ls', '-r', '--json', '--depth=0'],
      ]);
      const listed = pnpmList
        .parse(JSON.parse(text))
        .filter(({ name }) => name in surroundings.workspaces)
        .flatMap(({ name: workspace, ...project }) =>
          Object.values({
            ...project.dependencies,
            ...project.optionalDependencies,
          }).map(async ({ from, version, path }) => {
            const isLocal = /^(?:.*@)?(?:link|file):/.test(version);
            const local = isLocal ? await readManifest(path) : undefined;
            return {
              workspace,
              name: local?.name ?? from,
              version: local?.version ?? version,
            };
          }),
        );
      return Promise.all(listed);
    },
  };
}

const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  dependencies: z.record(z.string(), z.string()).optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});

async function readManifest(folder: string) {
  const text = await readFile(join(folder, 'package.json'), 'utf8');
  return manifestSchema.parse(JSON.parse(text));
}

async function nameIn(root: string, folder: string, alias: string) {
  for (let current = join(root, folder); ; current = dirname(current)) {
    const found = await readManifest(
      join(current, 'node_modules', alias),
    ).catch(() => undefined);
    if (found) {
      return found.name;
    }
    if (relative(root, current) === '') {
      throw new Error(`${alias} is not installed for ${folder}`);
    }
  }
}

/** The folder of what Node.js loads for code in a folder. */
async function askNode(
  surroundings: Surroundings,
  folder: string,
  name: string,
): Promise<string> {
  const path = JSON.stringify(`${name}/package.json`);
  const text = await execute(
    surroundings,
    process.execPath,
    ['-p', `require.resolve(${path})`],
    folder,
  );
  return dirname(text.trim());
}

async function execute(
  { root, home, registry }: Surroundings,
  command: string,
  args: string[],
  folder = '',
): Promise<string> {
  const { stdout } = await run(command, args, {
    cwd: join(root, folder),
    maxBuffer: 16 * 1024 * 1024,
    timeout: 120_000,
    env: {
      PATH: process.env.PATH,
      HOME: home,
      XDG_CACHE_HOME: join(home, 'cache'),
      XDG_CONFIG_HOME: join(home, 'config'),
      XDG_DATA_HOME: join(home, 'data'),
      XDG_STATE_HOME: join(home, 'state'),
      npm_config_cache: join(home, 'npm'),
      npm_config_ignore_scripts: 'true',
      npm_config_registry: registry,
      npm_config_update_notifier: 'false',
      YARN_CACHE_FOLDER: join(home, 'yarn'),
      YARN_ENABLE_IMMUTABLE_INSTALLS: 'false',
      YARN_ENABLE_SCRIPTS: 'false',
      YARN_ENABLE_TELEMETRY: 'false',
      YARN_GLOBAL_FOLDER: join(home, 'berry'),
      // What the test has published is new
      YARN_NPM_MINIMAL_AGE_GATE: '0',
      YARN_NPM_REGISTRY_SERVER: registry.replace(/\/$/, ''),
      YARN_UNSAFE_HTTP_WHITELIST: '127.0.0.1',
    },
  }).catch(error => {
    // What they print tells what is wrong
    throw new Error(
      `${command} ${args.join(' ')}: ${error}\n${error.stdout}${error.stderr}`,
    );
  });
  return stdout;
}
