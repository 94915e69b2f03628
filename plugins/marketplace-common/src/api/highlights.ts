import { CollectionSummary } from './collections';
import { PluginSummary } from './plugins';

/**
 * The answer of `GET /highlights`: what to show people who have not asked for anything yet.
 *
 * @public
 */
export interface HighlightsResponse {
  /** Those with plugins that the caller may read, by title; up to 20. */
  collections: CollectionSummary[];
  /** The collection named `featured`, with the first five of its plugins. */
  featured?: { collection: CollectionSummary; plugins: PluginSummary[] };
  /** The five whose entries were added last, those without a date left out. */
  newest: PluginSummary[];
  /** The five with the latest releases, those of an unknown date left out. */
  released: PluginSummary[];
}
