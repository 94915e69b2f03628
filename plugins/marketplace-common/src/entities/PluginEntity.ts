import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { PersonField } from './person';

/**
 * How well a plugin is looked after, in the words of the official directory.
 *
 * @public
 */
export type Maintenance = 'active' | 'inactive' | 'archived';

/**
 * Every {@link Maintenance} there is, best first.
 *
 * @public
 */
export const MAINTENANCE: readonly Maintenance[] = [
  'active',
  'inactive',
  'archived',
];

/**
 * A marketplace entry: one product, made of one or more npm packages.
 *
 * Fields of the Extensions format that drifted over time are optional and typed
 * as loosely as they are written there; unknown fields pass through.
 *
 * @public
 */
export interface PluginEntity extends Entity {
  kind: 'Plugin';
  spec: {
    author?: PersonField;
    authors?: PersonField[];
    publisher?: string;
    support?: string | { provider?: string; level?: string };
    lifecycle?: string;
    /** Entity ref of the owner; without a kind, a group. */
    owner?: string;
    categories?: string[];
    /** Markdown. */
    description?: string;
    highlights?: string[];
    /** `simple-icons:<slug>`, a `data:image/...` URI, or a URL. */
    icon?: string;
    /** The image is a `data:image/...` URI that is shown, or a URL that is linked to. */
    screenshots?: Array<{ title: string; image: string }>;
    /** Refs of `Package` entities, or npm package names. */
    packages?: string[];
    /** ISO date of the day on which the entry was added to its directory. */
    history?: { added?: string };
    maintenance?: Maintenance;
    /** ISO date of the day since which nobody has looked after it. */
    staleSince?: string;
    /** Whether it is developed in this company. */
    internal?: boolean;
    capabilities?: string[];
    /** How it is set up, as the official directory has it; `setup.packages` is not here. */
    setup?: JsonObject;
    /** What was known when its entry was checked, as the official directory has it. */
    snapshot?: JsonObject;
  } & Entity['spec'];
}

/**
 * Whether an entity is a {@link PluginEntity}, in any supported apiVersion.
 *
 * @public
 */
export function isPluginEntity(entity: Entity): entity is PluginEntity {
  return entity.kind.toLowerCase() === 'plugin';
}
