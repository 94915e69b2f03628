import { Maintenance, Person } from '../entities';
import { PackageRole } from '../packages';
import { PackageStatus, PluginState, PluginStatus } from '../status';
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
  status?: PluginState[];
  /** Ids of sources; `catalog` for entities that came by the catalog's own ways. */
  source?: string[];
  /** Collections, as `namespace/name`. */
  collection?: string[];
  sort?: PluginsSort;
  order?: 'asc' | 'desc';
  /** 0 to 100; 0 asks for totals and facets alone. */
  limit?: number;
  /** From `pageInfo` of an earlier answer to the same query. */
  cursor?: string;
}

/**
 * The orders in which plugins can be listed.
 *
 * @public
 */
export type PluginsSort = 'relevance' | 'title' | 'added';

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
  /** Whether it is developed in the company itself. */
  internal?: boolean;
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
 * The answer of `GET /plugins`.
 *
 * @public
 */
export interface PluginsResponse {
  items: PluginSummary[];
  totalItems: number;
  facets: {
    category: FacetValue[];
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
 * The answer of `GET /plugins/{namespace}/{name}`.
 *
 * @public
 */
export interface PluginDetails extends PluginSummary {
  /** Markdown of the entry: untrusted, to be sanitised where it is shown. */
  longDescription?: string;
  highlights: string[];
  lifecycle?: string;
  publisher?: string;
  links: PluginLink[];
  packages: PluginPackage[];
  /** Where the entry comes from, the deciding source first. */
  sources: PluginProvenance[];
  /** The instance that the status speaks of. */
  instance: { id: string; takenAt?: string; backstageVersion?: string };
}
