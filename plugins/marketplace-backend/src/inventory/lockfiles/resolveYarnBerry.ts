import { LocalPackages } from './LocalPackages';
import { LockfileRequest } from './Lockfile';
import { LockfileContents, LockfileEntry } from './LockfileContents';
import { Resolution } from './readResolutions';

/** A range that names its protocol, a path, or a place on a git host. */
const PROTOCOL = /^(?:[a-z][a-z0-9+.-]*:|\.{0,2}\/|[^@/\s]+\/[^@/\s]+)/i;

/**
 * Finds what yarn gives a workspace: what is written under `name@protocol:range`, where
 * the range may be bound to a workspace, or to a release of Backstage, behind `::`.
 */
export function resolveYarnBerry(
  contents: LockfileContents,
  request: LockfileRequest,
  context: { local: LocalPackages; resolutions: readonly Resolution[] },
): LockfileEntry | undefined {
  const { local } = context;
  const { name, workspaceFolder } = request;
  const workspace = local.in(workspaceFolder)?.name;
  const asked = normalize(request.range);
  const forced = context.resolutions.find(
    resolution =>
      resolution.name === name &&
      (!resolution.from || resolution.from === workspace) &&
      (!resolution.replaced || normalize(resolution.replaced) === asked),
  );
  const range = fromCatalog(contents, name, forced?.range ?? request.range);
  const normalized = normalize(range);
  // What a resolution says is meant from the root
  const folder = forced ? '' : workspaceFolder;
  return (
    contents.entries.get(`${name}@${normalized}`) ??
    boundEntry(contents, name, normalized, folder) ??
    (range.startsWith('backstage:')
      ? entryOfRelease(contents, name)
      : undefined)
  );
}

function normalize(range: string): string {
  return PROTOCOL.test(range) ? range : `npm:${range}`;
}

function fromCatalog(
  { catalogs }: LockfileContents,
  name: string,
  range: string,
): string {
  const [, catalog] = /^catalog:(.*)$/.exec(range) ?? [];
  return catalog === undefined
    ? range
    : catalogs.get(catalog.trim())?.get(name) ?? range;
}

/** The entry whose key goes on with parameters, of this workspace when they name one. */
function boundEntry(
  { entries, keysByName }: LockfileContents,
  name: string,
  range: string,
  folder: string,
): LockfileEntry | undefined {
  const prefix = `${name}@${range}::`;
  const locator = `@workspace:${folder || '.'}`;
  let found: LockfileEntry | undefined;
  for (const key of keysByName.get(name) ?? []) {
    if (key.startsWith(prefix)) {
      const entry = entries.get(key);
      const bound = new URLSearchParams(key.slice(prefix.length));
      const boundTo = bound.get('locator');
      if (boundTo?.endsWith(locator)) {
        return entry;
      }
      found = boundTo === null ? found ?? entry : found;
    }
  }
  return found;
}

/**
 * Older versions of Backstage's plugin for yarn leave no trace of `backstage:^`. Then what
 * it stands for can only be told when there is one version.
 */
function entryOfRelease(
  { entries, keysByName }: LockfileContents,
  name: string,
): LockfileEntry | undefined {
  const keys = keysByName.get(name) ?? [];
  const found = keys.flatMap(key => entries.get(key) ?? []);
  return found.every(({ version }) => version === found[0].version)
    ? found.at(0)
    : undefined;
}
