import MiniSearch from 'minisearch';
import { PluginRecord } from './PluginRecord';

/** Ranks plugins for a search text: refs with scores. */
export type PluginSearch = (text: string) => ReadonlyMap<string, number>;

/** Plugins that are indexed before others have a turn on the event loop. */
const CHUNK_SIZE = 200;

/** Shorter beginnings of words are looked up for the last word only, which is being typed. */
const MIN_PREFIX = 3;

/**
 * Prepares full-text search over plugins: by title first, then package names and tags,
 * then the rest. Words may be unfinished and have typing errors.
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
      prefix: (term, at, terms) =>
        at === terms.length - 1 || term.length >= MIN_PREFIX,
      fuzzy: typingErrors,
    },
  });
  await index.addAllAsync(plugins.map(toDocument), { chunkSize: CHUNK_SIZE });
  return text => {
    const query = {
      combineWith: 'OR' as const,
      queries: [
        { combineWith: 'AND' as const, queries: [text] },
        { queries: [joined(text)], fields: ['joined'] },
      ],
    };
    return new Map(
      index.search(query).map(({ id, score }) => [String(id), score]),
    );
  };
}

function toDocument({ summary, publisher, packages }: PluginRecord) {
  return {
    entityRef: summary.entityRef,
    title: summary.title,
    // People write "ArgoCD" for "Argo CD", and "tech docs" for "TechDocs".
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
