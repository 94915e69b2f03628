import { filtersFromUrl, filtersToUrl } from './filtersInUrl';
import { PluginFilters } from './PluginFilters';

const read = (query: string) => filtersFromUrl(new URLSearchParams(query));

describe('filtersFromUrl', () => {
  it('reads back what filtersToUrl has written', () => {
    const filters: PluginFilters = {
      search: 'c++ & more',
      categories: ['CI/CD', 'Übersicht'],
      statuses: ['installed', 'partial'],
      sources: ['bundled', 'acme'],
      collections: ['default/getting-started'],
      sort: 'added',
    };
    const written = filtersToUrl(filters, new URLSearchParams());
    expect(read(written.toString())).toEqual(filters);
  });

  it('shows everything for an address without filters', () => {
    expect(read('')).toEqual({
      search: '',
      categories: [],
      statuses: [],
      sources: [],
      collections: [],
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
      categories: [],
      statuses: ['partial'],
      sources: ['a'],
      collections: [],
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
