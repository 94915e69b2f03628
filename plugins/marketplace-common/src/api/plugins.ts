import { CompatibilityStatement } from '../compatibility';
import { Maintenance, Person } from '../entities';
import { FrontendSystem } from '../inventory';
import { PackageRole } from '../packages';
import { PluginPolicy, PolicyVerdict } from '../policy';
import {
  PackageStatus,
  PluginAttention,
  PluginState,
  PluginStatus,
} from '../status';
import { PluginProvenance } from './sources';

/**
 * What `GET /plugins` accepts. A repeated facet means OR inside that facet; facets
 * are joined by AND.
 *
 * @public
 */
export interface PluginsQuery {
  search?: string;
  category?: string[];
  /** As entries have them: `entity-card`, `standalone-page`, ... */
  capability?: string[];
  /** Names of authors. */
  author?: string[];
  /** Plugins with a package of the role. */
  role?: PackageRole[];
  /** What plugins are made of, whatever else they bring. */
  kind?: PluginKind[];
  status?: PluginState[];
  /** Finds nothing but `archived` for those who may not read inventories. */
  attention?: PluginAttention[];
  maintenance?: Maintenance[];
  /** The frontend systems that plugins have a frontend for, as far as that is known. */
  frontendSystem?: FrontendSystem[];
  /** What the portal's policy says of plugins. */
  policy?: PolicyVerdict[];
  /** Ids of sources; `catalog` for entities that came by the catalog's own ways. */
  source?: string[];
  /** Collections, as `namespace/name`. */
  collection?: string[];
  /** None but these, as `namespace/name`; up to 200. */
  plugin?: string[];
  /** The id of the instance whose status is told; by default the one that answers. */
  instance?: string;
  sort?: PluginsSort;
  order?: 'asc' | 'desc';
  /** 0 to 100; 0 asks for totals and facets alone. */
  limit?: number;
  /** From `pageInfo` of an earlier answer to the same query. */
  cursor?: string;
}

/**
 * The orders in which plugins can be listed: `added` by the day on which the entry was
 * added, `released` by that of the latest version of any of its packages, `attention` by
 * what is most urgent.
 *
 * @public
 */
export type PluginsSort =
  | 'relevance'
  | 'title'
  | 'added'
  | 'released'
  | 'attention';

/**
 * What a plugin is made of: `full` has plugins for both halves of a portal, `frontend` and
 * `backend` for one of them, and `module` only extends other plugins.
 *
 * @public
 */
export type PluginKind = 'full' | 'frontend' | 'backend' | 'module';

/**
 * Every {@link PluginKind}.
 *
 * @public
 */
export const PLUGIN_KINDS: readonly PluginKind[] = [
  'full',
  'frontend',
  'backend',
  'module',
];

/**
 * A plugin as lists and cards show it.
 *
 * @public
 */
export interface PluginSummary {
  entityRef: string;
  namespace: string;
  name: string;
  title: string;
  /** One or two sentences, plain text. */
  description?: string;
  author?: Person;
  /**
   * A `data:image/...` URI, or the path of an image below the plugin's own base URL;
   * no third party is ever asked to show it.
   */
  icon?: string;
  /** Of our taxonomy, or as the entry has them where they fit none of it. */
  categories: string[];
  tags: string[];
  maintenance: Maintenance;
  /** ISO date. */
  added?: string;
  /** ISO date on which the latest version of any of its packages was published. */
  released?: string;
  /** Whether it is developed in the company itself. */
  internal?: boolean;
  /**
   * Whether it is installed but in no source: it is made of package.json files, and no
   * entity of the catalog has its ref.
   */
  unlisted?: boolean;
  /** Missing where no rule of the portal's policy speaks of it. */
  policy?: PluginPolicy;
  status: PluginStatus;
}

/**
 * One value of a facet and the number of plugins that picking it would show.
 *
 * @public
 */
export interface FacetValue {
  value: string;
  /** What to show people for it, where that is not the value itself. */
  label?: string;
  count: number;
}

/**
 * How many authors an answer counts plugins of, those with the most first; others are found
 * by searching, not by reading through them.
 *
 * @public
 */
export const MAX_COUNTED_AUTHORS = 50;

/**
 * The answer of `GET /plugins`.
 *
 * A facet has the values that most plugins have, and those that are selected: 50 authors,
 * and 200 values of any other.
 *
 * @public
 */
export interface PluginsResponse {
  items: PluginSummary[];
  totalItems: number;
  facets: {
    category: FacetValue[];
    capability: FacetValue[];
    author: FacetValue[];
    role: FacetValue[];
    kind: FacetValue[];
    attention: FacetValue[];
    maintenance: FacetValue[];
    frontendSystem: FacetValue[];
    /** Empty where the portal has no policy. */
    policy: FacetValue[];
    status: FacetValue[];
    source: FacetValue[];
    collection: FacetValue[];
  };
  pageInfo: { nextCursor?: string; prevCursor?: string };
}

/**
 * A package as the page of its plugin shows it.
 *
 * @public
 */
export interface PluginPackage {
  /** Missing when no `Package` entity describes it. */
  entityRef?: string;
  packageName: string;
  role: PackageRole;
  /** Whether its plugin is complete without it. */
  optional?: boolean;
  /** npm names that it had before. */
  aliases: string[];
  status: PackageStatus;
  /** What its registry tells of it, whether or not it is installed. */
  registry?: {
    latest: string;
    /** ISO 8601. */
    releasedAt?: string;
    /** When that was learned, ISO 8601. */
    checkedAt?: string;
    /** What the publisher says of the latest version, when it is deprecated. */
    deprecated?: string;
    movedTo?: string;
    /** SPDX. */
    license?: string;
    repository?: string;
    node?: string;
  };
  /**
   * Why nothing newer is known of it, in a sentence; for those who may read inventories.
   */
  registryFailure?: string;
}

/**
 * A plugin in one instance.
 *
 * @public
 */
export interface PluginInInstance {
  id: string;
  /** Whether it is the instance that answers. */
  current: boolean;
  /**
   * When its inventory was taken, ISO 8601; as the next two, for those who may read
   * inventories.
   */
  takenAt?: string;
  /** Whether that is too long ago to rely on. */
  stale?: boolean;
  backstageVersion?: string;
  status: PluginStatus;
  /** How its packages fit; empty for those who may not read inventories. */
  compatibility: CompatibilityStatement[];
}

/**
 * A link of a plugin; http(s) only.
 *
 * @public
 */
export interface PluginLink {
  url: string;
  title?: string;
}

/**
 * A picture of a plugin: one to show, or where there is one.
 *
 * @public
 */
export interface PluginScreenshot {
  title: string;
  /** A `data:image/...` URI of a png, jpeg, webp or svg, to be shown through `<img>` alone. */
  image?: string;
  /** http(s), to be linked to and never fetched; where there is no image. */
  url?: string;
}

/**
 * The answer of `GET /plugins/{namespace}/{name}`.
 *
 * @public
 */
export interface PluginDetails extends PluginSummary {
  /** Markdown of the entry: untrusted, to be sanitised where it is shown. */
  longDescription?: string;
  /** How it looks; missing when the entry has none. */
  screenshots?: PluginScreenshot[];
  highlights: string[];
  lifecycle?: string;
  publisher?: string;
  links: PluginLink[];
  packages: PluginPackage[];
  /** Where the entry comes from, the deciding source first. */
  sources: PluginProvenance[];
  /** The instance that the status speaks of. */
  instance: { id: string; takenAt?: string; backstageVersion?: string };
  /** The plugin in every instance, the current one first; 50 at most, fewer large ones. */
  instances: PluginInInstance[];
  /** How many more are known, the last ones by id; missing when there are none. */
  instancesLeftOut?: number;
}
