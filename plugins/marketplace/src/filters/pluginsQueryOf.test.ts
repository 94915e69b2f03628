import { NO_FACETS, PluginFilters } from './PluginFilters';
import { pluginsQueryOf } from './pluginsQueryOf';

const all: PluginFilters = { search: '', ...NO_FACETS };

describe('pluginsQueryOf', () => {
  it('lists all plugins by name', () => {
    expect(pluginsQueryOf(all)).toEqual({
      search: undefined,
      category: undefined,
      status: undefined,
      source: undefined,
      collection: undefined,
      attention: undefined,
      role: undefined,
      capability: undefined,
      author: undefined,
      maintenance: undefined,
      sort: 'title',
      order: 'asc',
      limit: 48,
    });
  });

  it('shows the best match of a search first', () => {
    expect(pluginsQueryOf({ ...all, search: ' argo ' })).toMatchObject({
      search: 'argo',
      sort: 'relevance',
      order: 'desc',
    });
  });

  it('asks for what is picked of each facet', () => {
    const picked = { source: ['acme'], collection: ['default/start'] };
    expect(pluginsQueryOf({ ...all, ...picked })).toMatchObject(picked);
  });

  it('does not sort by relevance without a search', () => {
    expect(pluginsQueryOf({ ...all, sort: 'relevance' })).toMatchObject({
      sort: 'title',
    });
  });

  it('shows the latest plugin first when sorted by date', () => {
    expect(pluginsQueryOf({ ...all, sort: 'added' })).toMatchObject({
      sort: 'added',
      order: 'desc',
    });
  });
});
