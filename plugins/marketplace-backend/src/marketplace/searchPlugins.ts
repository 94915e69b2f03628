import MiniSearch from 'minisearch';
import { PluginRecord } from './PluginRecord';

/** Ranks plugins for a search text: refs with scores, highest first. */
export type PluginSearch = (text: string) => ReadonlyMap<string, number>;

/**
 * Prepares full-text search over plugins: by title first, then package names and tags,
 * then the rest; words may be unfinished or have a typing error.
 */
export function createPluginSearch(
  plugins: readonly PluginRecord[],
): PluginSearch {
  const index = new MiniSearch({
    idField: 'entityRef',
    fields: [
      'title',
      'joined',
      'packages',
      'tags',
      'categories',
      'author',
      'description',
    ],
    searchOptions: {
      boost: {
        title: 8,
        joined: 6,
        packages: 3,
        tags: 3,
        categories: 2,
        author: 2,
      },
      combineWith: 'AND',
      prefix: true,
      fuzzy: typingErrors,
    },
  });
  index.addAll(
    plugins.map(plugin => ({
      entityRef: plugin.entityRef,
      title: plugin.title,
      // People write "ArgoCD" for "Argo CD".
      joined: `${joined(plugin.title)} ${joined(plugin.name)}`,
      packages: plugin.packages
        .flatMap(({ name, aliases }) => [name, ...aliases])
        .join(' '),
      tags: plugin.tags.join(' '),
      categories: plugin.categories.join(' '),
      author: [plugin.author?.name, plugin.publisher].join(' '),
      description: plugin.description ?? '',
    })),
  );
  return text =>
    new Map(index.search(text).map(({ id, score }) => [String(id), score]));
}

function joined(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Swapped letters count as two errors; in short words, two would make another word. */
function typingErrors(term: string): number | false {
  if (term.length < 4) {
    return false;
  }
  return term.length < 7 ? 1 : 2;
}
