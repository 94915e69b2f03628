import MiniSearch from 'minisearch';
import { PluginRecord } from './PluginRecord';

/** Ranks plugins for a search text: refs with scores. */
export type PluginSearch = (text: string) => ReadonlyMap<string, number>;

/** Plugins that are indexed before others have a turn on the event loop. */
const CHUNK_SIZE = 200;

/**
 * Prepares full-text search over plugins: by title first, then package names and tags,
 * then the rest. The last word may be unfinished, and all may have typing errors.
 */
export async function createPluginSearch(
  plugins: readonly PluginRecord[],
): Promise<PluginSearch> {
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
      prefix: (_term, at, terms) => at === terms.length - 1,
      fuzzy: typingErrors,
    },
  });
  await index.addAllAsync(plugins.map(toDocument), { chunkSize: CHUNK_SIZE });
  return text =>
    new Map(index.search(text).map(({ id, score }) => [String(id), score]));
}

function toDocument({ summary, publisher, packages }: PluginRecord) {
  return {
    entityRef: summary.entityRef,
    title: summary.title,
    // People write "ArgoCD" for "Argo CD".
    joined: `${joined(summary.title)} ${joined(summary.name)}`,
    packages: packages
      .flatMap(({ name, aliases }) => [name, ...aliases])
      .join(' '),
    tags: summary.tags.join(' '),
    categories: summary.categories.join(' '),
    author: [summary.author?.name, publisher].join(' '),
    description: summary.description ?? '',
  };
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
