import { writeFile } from 'node:fs/promises';

const inventoryPackages = 2_600;
const never = '2099-01-01T00:00:00.000Z';
const past = '2026-01-01T00:00:00.000Z';

/**
 * Writes the inventory of a portal that has half of the plugins, as far as that many
 * packages go; the rest of them are of no plugin.
 *
 * @param {string} file
 * @param {number} size how many plugins there are
 */
export async function writeInventory(file, size) {
  const plugins = Array.from(
    { length: Math.min(size / 2, inventoryPackages / 2) },
    (_, number) => namesOf(number),
  ).flat();
  const others = Array.from(
    { length: inventoryPackages - plugins.length },
    (_, number) => `library-${number}`,
  );
  await writeFile(
    file,
    JSON.stringify({
      takenAt: new Date().toISOString(),
      origin: 'scan',
      backstageVersion: '1.55.0',
      covers: { frontend: true, backend: true },
      workspaces: [
        {
          name: 'app',
          folder: 'packages/app',
          role: 'frontend',
          frontendSystem: 'new',
        },
        { name: 'backend', folder: 'packages/backend', role: 'backend' },
      ],
      findings: [],
      packages: [...plugins, ...others].map(installed),
    }),
  );
}

/**
 * Writes what registries told of every package of the plugins, none of which is due again.
 *
 * @param {import('./databases.mjs').WritableDatabase} marketplace
 * @param {number} count of plugins
 */
export async function fillRegistry(marketplace, count) {
  const rows = Array.from({ length: count }, (_, number) =>
    namesOf(number).map(name => ({
      name,
      importance: 1,
      due_at: never,
      checked_at: past,
      changed_at: past,
      failures: 0,
      package: JSON.stringify(published(name, number)),
    })),
  );
  await marketplace.insert('registry_packages', rows.flat());
}

function namesOf(number) {
  return [`@bench/plugin-${number}`, `@bench/plugin-${number}-backend`];
}

function manifestOf(name) {
  const isBackend = name.endsWith('-backend');
  return name.startsWith('@bench/')
    ? {
        role: isBackend ? 'backend-plugin' : 'frontend-plugin',
        pluginId: name.replace(/^@bench\/|-backend$/g, ''),
        license: 'Apache-2.0',
      }
    : {};
}

function installed(name) {
  const workspace = name.endsWith('-backend') ? 'backend' : 'app';
  return {
    name,
    version: '1.0.0',
    versions: [{ version: '1.0.0', evidence: ['lockfile', 'node_modules'] }],
    declaredIn: [{ workspace, range: '^1.0.0' }],
    evidence: ['manifest', 'lockfile', 'node_modules'],
    manifest: manifestOf(name),
  };
}

/** Every third is behind, every tenth deprecated. */
function published(name, number) {
  const latest = number % 3 === 0 ? '1.1.0' : '1.0.0';
  return {
    latest,
    distTags: { latest },
    releasedAt: past,
    deprecated: number % 10 === 0 ? { '1.0.0': 'Use another one' } : {},
    manifest: manifestOf(name),
  };
}
