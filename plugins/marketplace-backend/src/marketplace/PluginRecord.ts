import {
  Entity,
  getCompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  isPackageEntity,
  isPluginEntity,
  MAINTENANCE,
  normalizeCategories,
  PluginEntity,
  PluginSummary,
  SOURCES_ANNOTATION,
  toPerson,
  withoutBidiControls,
} from 'backstage-plugin-marketplace-common';
import { Breather, createBreather } from '../concurrency/breather';
import { isSameList } from '../isSameList';
import { oncePer } from '../oncePer';
import { entryIcon } from './entryIcon';
import { policyOf } from '../policy/policyOf';
import { PolicyRule } from '../policy/PolicyRule';
import { PackageRecord, packagesOf } from './PackageRecord';
import { sourcesOf } from './sourcesOf';
import { toIsoDate } from './toIsoDate';

/** A plugin before looking at any instance: what lists need of its entities. */
export interface PluginRecord {
  summary: Omit<PluginSummary, 'status'>;
  publisher?: string;
  /** As the entry has them. */
  capabilities: string[];
  packages: PackageRecord[];
  /** Ids of the sources that have it, the deciding one first. */
  sources: string[];
}

/** The fields of every entity that {@link toPluginRecords} reads. */
const ENTITY_FIELDS = [
  'apiVersion',
  'kind',
  // Tells whether an entity has changed since it was last read.
  'metadata.etag',
  'metadata.name',
  'metadata.namespace',
  `metadata.annotations.${SOURCES_ANNOTATION}`,
];

/** The fields of plugins that it reads. */
export const PLUGIN_FIELDS = [
  ...ENTITY_FIELDS,
  'metadata.title',
  'metadata.description',
  'metadata.tags',
  'spec.author',
  'spec.authors',
  'spec.publisher',
  'spec.icon',
  'spec.capabilities',
  'spec.categories',
  'spec.maintenance',
  'spec.history',
  'spec.internal',
  'spec.packages',
];

/** The fields of packages that it reads. */
export const PACKAGE_FIELDS = [
  ...ENTITY_FIELDS,
  'spec.packageName',
  'spec.role',
  'spec.backstage',
  'spec.optional',
  'spec.aliases',
  'spec.partOf',
];

const NO_POLICY: readonly PolicyRule[] = [];

/** An entity that has none of the wanted fields of a spec comes without one. */
const withSpec = oncePer((entity: Entity) => ({ ...entity, spec: {} }));

/**
 * Joins the plugins of a catalog with their packages, and tells what the rules of the policy
 * say of them. Of the same entities and by the same rules, records are the same objects.
 * Others have their turns on the event loop meanwhile.
 */
export async function toPluginRecords(
  trimmed: readonly Entity[],
  policy: readonly PolicyRule[] = NO_POLICY,
  breathe: Breather = createBreather(),
): Promise<PluginRecord[]> {
  const entities = trimmed.map(entity =>
    entity.spec ? entity : withSpec(entity),
  );
  const packages = await packagesOf(entities.filter(isPackageEntity), breathe);
  const records: PluginRecord[] = [];
  for (const plugin of entities.filter(isPluginEntity)) {
    await breathe();
    records.push(toRecord(plugin, packages(plugin), policy));
  }
  return records;
}

/** The last record of each entity, and the policy that it was made by. */
const known = new WeakMap<
  Entity,
  { record: PluginRecord; policy: readonly PolicyRule[] }
>();

function toRecord(
  plugin: PluginEntity,
  packages: PackageRecord[],
  policy: readonly PolicyRule[],
): PluginRecord {
  const former = known.get(plugin);
  if (
    former?.policy === policy &&
    isSameList(former.record.packages, packages)
  ) {
    return former.record;
  }
  const verdict = policyOf(plugin, policy);
  const record = {
    summary: { ...toSummary(plugin), ...(verdict && { policy: verdict }) },
    publisher: plugin.spec.publisher,
    capabilities: capabilitiesOf(plugin),
    packages,
    sources: sourcesOf(plugin),
  };
  known.set(plugin, { record, policy });
  return record;
}

/** What a plugin adds to a portal, as its entry has it. */
export function capabilitiesOf(plugin: Entity): string[] {
  const capabilities = isPluginEntity(plugin) ? plugin.spec.capabilities : [];
  return [...new Set(capabilities)];
}

/** What lists show of a plugin's entity. */
export function toSummary(plugin: Entity): PluginRecord['summary'] {
  const { metadata } = plugin;
  const spec: Partial<PluginEntity['spec']> = isPluginEntity(plugin)
    ? plugin.spec
    : {};
  const { name, namespace } = getCompoundEntityRef(plugin);
  const [author] = [spec.author, ...(spec.authors ?? [])].flatMap(
    any => toPerson(any) ?? [],
  );
  return {
    entityRef: stringifyEntityRef(plugin),
    namespace,
    name,
    title: withoutBidiControls(metadata.title ?? '') || name,
    description:
      metadata.description && withoutBidiControls(metadata.description),
    author: author && { ...author, name: withoutBidiControls(author.name) },
    icon: entryIcon(spec.icon),
    categories: normalizeCategories(spec.categories ?? []).map(
      withoutBidiControls,
    ),
    tags: metadata.tags ?? [],
    maintenance:
      MAINTENANCE.find(value => value === spec.maintenance) ?? 'active',
    added: toIsoDate(spec.history?.added),
    ...(spec.internal === true && { internal: true }),
  };
}
