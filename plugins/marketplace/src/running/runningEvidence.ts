import { RunningApp, RunningPlugin } from './RunningApp';

/**
 * What the app in this browser has of a frontend package.
 *
 * - `runs`: the app has it; some of its extensions may be disabled
 * - `other-version`: the app has another version than the instance
 * - `disabled`: all its extensions are disabled
 * - `missing`: the instance has it, the app does not
 *
 * @internal
 */
export type RunningEvidence =
  | { state: 'runs'; version?: string; disabled: string[] }
  | { state: 'other-version'; version: string; installed: string }
  | { state: 'disabled'; version?: string }
  | { state: 'missing' };

/**
 * A frontend plugin package to find in the app.
 *
 * @internal
 */
export interface FrontendPackage {
  packageName: string;
  /** The versions that the instance has, the one that stands for it first. */
  versions: string[];
  /** Whether the instance has it, as far as that is known. */
  installed: boolean;
}

/**
 * Finds a package in the app; nothing when nothing can be said. A plugin that tells no
 * package is found by the id that the package's name suggests, and as long as there is
 * one that the package could be, the package is not called missing.
 *
 * @internal
 */
export function runningEvidence(
  pkg: FrontendPackage,
  app: RunningApp,
): RunningEvidence | undefined {
  const plugin =
    app.plugins.find(other => other.packageName === pkg.packageName) ??
    app.plugins.find(
      other => !other.packageName && other.pluginId === pluginIdOf(pkg),
    );
  if (plugin) {
    return evidenceOf(plugin, pkg);
  }
  const mayHaveIt =
    app.system === 'legacy' || app.plugins.some(other => couldBe(other, pkg));
  return pkg.installed && !mayHaveIt ? { state: 'missing' } : undefined;
}

const STATES: ReadonlyArray<RunningEvidence['state']> = [
  'other-version',
  'runs',
  'disabled',
  'missing',
];

/**
 * What is to be told of a plugin that has several frontend packages: what differs first,
 * and that it runs rather than that a part of it does not.
 *
 * @internal
 */
export function foremostEvidence(
  evidence: RunningEvidence[],
): RunningEvidence | undefined {
  return STATES.map(state =>
    evidence.find(other => other.state === state),
  ).find(found => found !== undefined);
}

function evidenceOf(
  { disabled, extensions, version }: RunningPlugin,
  { versions }: FrontendPackage,
): RunningEvidence {
  if (extensions > 0 && disabled.length === extensions) {
    return { state: 'disabled', version };
  }
  return version && versions.length > 0 && !versions.includes(version)
    ? { state: 'other-version', version, installed: versions[0] }
    : { state: 'runs', version, disabled };
}

/** `@backstage/plugin-catalog` and `@acme/backstage-plugin-catalog` are both `catalog`. */
function pluginIdOf({ packageName }: FrontendPackage): string {
  return packageName
    .replace(/^@[^/]+\//, '')
    .replace(/^(backstage-)?plugin-/, '');
}

function couldBe(plugin: RunningPlugin, { packageName }: FrontendPackage) {
  return !plugin.packageName && packageName.includes(plugin.pluginId);
}
