import { AppNode, AppTree } from '@backstage/frontend-plugin-api';
import { RunningApp, RunningPlugin } from './RunningApp';

/** A plugin's package.json is a file of the app; it is there at once or not at all. */
const INFO_TIMEOUT_MS = 5_000;

/**
 * What runs in an app on the new frontend system. A plugin that cannot be asked for its
 * package is told by its id alone.
 *
 * @internal
 */
export async function readRunningApp(tree: AppTree): Promise<RunningApp> {
  const nodesOf = new Map<string, AppNode[]>();
  for (const node of tree.nodes.values()) {
    const id = node.spec.plugin.pluginId;
    nodesOf.set(id, [...(nodesOf.get(id) ?? []), node]);
  }
  return {
    system: 'new',
    plugins: await Promise.all([...nodesOf.values()].map(runningPlugin)),
  };
}

/**
 * What runs in an app on the legacy frontend system, which knows ids alone.
 *
 * @internal
 */
export function readLegacyApp(
  plugins: ReadonlyArray<{ getId(): string }>,
): RunningApp {
  return {
    system: 'legacy',
    plugins: plugins.map(plugin => ({
      pluginId: plugin.getId(),
      extensions: 0,
      disabled: [],
    })),
  };
}

async function runningPlugin(nodes: AppNode[]): Promise<RunningPlugin> {
  const { plugin } = nodes[0].spec;
  const { packageName, version } = await infoOf(plugin);
  return {
    pluginId: plugin.pluginId,
    packageName,
    version,
    extensions: nodes.length,
    disabled: nodes
      .filter(node => node.spec.disabled)
      .map(node => node.spec.id)
      .sort(),
  };
}

async function infoOf(
  plugin: AppNode['spec']['plugin'],
): Promise<{ packageName?: string; version?: string }> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<{}>(resolve => {
    timer = setTimeout(resolve, INFO_TIMEOUT_MS, {});
  });
  try {
    return await Promise.race([plugin.info(), tooLate]);
  } catch {
    return {};
  } finally {
    clearTimeout(timer);
  }
}
