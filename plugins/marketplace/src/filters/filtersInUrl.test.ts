import { filtersFromUrl, filtersToUrl, withoutValue } from './filtersInUrl';
import { NO_FILTERS, PluginFilters } from './PluginFilters';

const read = (query: string) => filtersFromUrl(new URLSearchParams(query));

describe('filtersFromUrl', () => {
  it('reads back what filtersToUrl has written', () => {
    const filters: PluginFilters = {
      search: 'c++ & more',
      starred: true,
      category: ['CI/CD', 'Übersicht'],
      status: ['installed', 'partial'],
      source: ['bundled', 'acme'],
      collection: ['default/getting-started'],
      attention: ['deprecated', 'update-available'],
      role: ['backend-plugin'],
      kind: ['full', 'module'],
      capability: ['entity-card'],
      author: ['Acme & Sons'],
      maintenance: ['archived'],
      frontendSystem: ['new', 'legacy'],
      policy: ['recommended', 'blocked'],
      sort: 'added',
    };
    const written = filtersToUrl(filters, new URLSearchParams());
    expect(read(written.toString())).toEqual(filters);
  });

  it('shows everything for an address without filters', () => {
    expect(read('')).toEqual({
      search: '',
      ...NO_FILTERS,
      sort: undefined,
    });
  });

  it('ignores what is no filter, and what is given twice', () => {
    expect(
      read(
        'status=broken&status=partial&status=partial&sort=magic&category=&source=a&source=a',
      ),
    ).toEqual({
      search: '',
      ...NO_FILTERS,
      status: ['partial'],
      source: ['a'],
      sort: undefined,
    });
  });
});

describe('filtersToUrl', () => {
  it('leaves the parameters of others alone', () => {
    const current = new URLSearchParams('debug=1&search=old&category=AI');
    const written = filtersToUrl(read('search=new'), current);
    expect(written.toString()).toBe('debug=1&search=new');
  });
});

describe('withoutValue', () => {
  it('takes one value of one facet away', () => {
    const filters = read(
      'role=backend-plugin&category=a&category=b&sort=added',
    );
    expect(withoutValue(filters, 'category', 'a')).toEqual({
      ...filters,
      category: ['b'],
    });
  });
});
