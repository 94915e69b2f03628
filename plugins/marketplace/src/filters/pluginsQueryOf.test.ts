import { NO_FILTERS, PluginFilters } from './PluginFilters';
import { pluginsQueryOf } from './pluginsQueryOf';

const all: PluginFilters = { search: '', ...NO_FILTERS };

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
      kind: undefined,
      plugin: undefined,
      capability: undefined,
      author: undefined,
      maintenance: undefined,
      frontendSystem: undefined,
      policy: undefined,
      sort: 'title',
      order: 'asc',
      limit: 24,
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
    const picked: Partial<PluginFilters> = {
      source: ['acme'],
      collection: ['default/start'],
      frontendSystem: ['new'],
      policy: ['recommended', 'allowed'],
    };
    expect(pluginsQueryOf({ ...all, ...picked })).toMatchObject(picked);
  });

  it('asks for none but what is starred, plugins only', () => {
    const starred = new Set([
      'plugin:default/b',
      'component:default/web',
      'plugin:acme/a',
    ]);
    const filters = { ...all, starred: true };
    expect(pluginsQueryOf(filters, starred)).toMatchObject({
      plugin: ['acme/a', 'default/b'],
    });
    expect(pluginsQueryOf(all, starred)?.plugin).toBeUndefined();
    expect(pluginsQueryOf(filters, ['component:default/web'])).toBeUndefined();
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
