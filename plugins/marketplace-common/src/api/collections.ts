import { PluginSummary } from './plugins';

/**
 * How a collection comes by its plugins: `curated` names them, `filter` says what they
 * have in common.
 *
 * @public
 */
export type CollectionType = 'curated' | 'filter';

/**
 * A collection as lists show it.
 *
 * @public
 */
export interface CollectionSummary {
  entityRef: string;
  namespace: string;
  name: string;
  title: string;
  description?: string;
  type: CollectionType;
  /** Plugins in it that the caller may read. */
  pluginCount: number;
  /** Ids of the sources that have it, as `GET /plugins?source=` takes them. */
  sources: string[];
}

/**
 * The answer of `GET /collections`, by title.
 *
 * @public
 */
export interface CollectionsResponse {
  items: CollectionSummary[];
}

/**
 * The answer of `GET /collections/{namespace}/{name}`.
 *
 * @public
 */
export interface CollectionDetails extends CollectionSummary {
  /**
   * In the order of the curator, or by title when a filter selects them; the first 500,
   * the rest by paging through `GET /plugins?collection=`.
   */
  plugins: PluginSummary[];
}
