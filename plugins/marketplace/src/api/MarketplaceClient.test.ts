import { aPlugin } from '../__testUtils__';
import { MarketplaceClient } from './MarketplaceClient';
import { reasonOf } from './reasonOf';

const discoveryApi = {
  getBaseUrl: async (id: string) => `https://portal.example/api/${id}`,
};
const nothing = {
  items: [],
  totalItems: 0,
  facets: { category: [], status: [], source: [], collection: [] },
  pageInfo: {},
};
const t = jest.fn().mockImplementation(key => `translated ${key}`);

function setUp(body: unknown, status = 200) {
  const fetch = jest.fn<Promise<Response>, Parameters<typeof global.fetch>>(
    async () => Response.json(body, { status }),
  );
  return {
    fetch,
    client: MarketplaceClient.create({ discoveryApi, fetchApi: { fetch } }),
  };
}

describe('MarketplaceClient', () => {
  it('repeats the parameters of facets and leaves out what is not asked', async () => {
    const { client, fetch } = setUp(nothing);

    await client.listPlugins({
      search: 'argo & co',
      category: ['CI/CD', 'Security'],
      status: undefined,
      limit: 48,
    });

    expect(fetch.mock.calls[0][0]).toBe(
      'plugin://marketplace/plugins?search=argo+%26+co&category=CI%2FCD&category=Security&limit=48',
    );
  });

  it('asks for all plugins without a query', async () => {
    const { client, fetch } = setUp(nothing);

    await client.listPlugins({});

    expect(fetch.mock.calls[0][0]).toBe('plugin://marketplace/plugins');
  });

  it('gives icons an address that a browser can show', async () => {
    const plugin = aPlugin('Argo', { icon: '/icons/simple-icons/argo.svg' });
    const { client } = setUp({ ...nothing, items: [plugin] });

    const { items } = await client.listPlugins({});

    expect(items[0].icon).toBe(
      'https://portal.example/api/marketplace/icons/simple-icons/argo.svg',
    );
  });

  it('gives the icons of a collection an address that a browser can show', async () => {
    const plugin = aPlugin('Argo', { icon: '/icons/simple-icons/argo.svg' });
    const { client, fetch } = setUp({ plugins: [plugin] });

    const { plugins } = await client.getCollection({
      namespace: 'acme',
      name: 'a/b',
    });

    expect(fetch.mock.calls[0][0]).toBe(
      'plugin://marketplace/collections/acme/a%2Fb',
    );
    expect(plugins[0].icon).toBe(
      'https://portal.example/api/marketplace/icons/simple-icons/argo.svg',
    );
  });

  it('finds a plugin whatever its name holds', async () => {
    const { client, fetch } = setUp(aPlugin('Argo'));

    await client.getPlugin({ namespace: 'default', name: 'a/b?c' });

    expect(fetch.mock.calls[0][0]).toBe(
      'plugin://marketplace/plugins/default/a%2Fb%3Fc',
    );
  });

  it('ends a request that nobody waits for', async () => {
    const { client, fetch } = setUp(nothing);
    const { signal } = new AbortController();

    await client.listPlugins({}, { signal });

    expect(fetch.mock.calls[0][1]).toEqual({ signal });
  });

  it('asks for a source by its id, whatever that holds', async () => {
    const { client, fetch } = setUp({});

    await client.getSource('a/b');

    expect(fetch.mock.calls[0][0]).toBe('plugin://marketplace/sources/a%2Fb');
  });

  it('asks for instances by their ids, whatever those hold', async () => {
    const { client, fetch } = setUp({});

    await client.listInstances();
    await client.getOverview('a/b');
    await client.listInstancePackages('a/b', { role: ['none'], limit: 50 });

    const base = 'plugin://marketplace';
    expect(fetch.mock.calls.map(([url]) => url)).toEqual([
      `${base}/instances`,
      `${base}/overview?instance=a%2Fb`,
      `${base}/instances/a%2Fb/packages?role=none&limit=50`,
    ]);
  });

  it('asks for packages as CSV', async () => {
    const { client, fetch } = setUp({});

    const file = await client.exportInstancePackages('local', {
      search: 'argo',
    });

    expect(await file.text()).toBe('{}');
    expect(fetch.mock.calls[0]).toEqual([
      'plugin://marketplace/instances/local/packages?search=argo',
      { headers: { Accept: 'text/csv' }, signal: undefined },
    ]);
  });

  it('has a source read again, and tells which removals it confirms', async () => {
    const { client, fetch } = setUp({}, 202);

    await client.refreshSource('acme');
    await client.refreshSource('acme', { confirm: 'reading-7' });

    const sent = fetch.mock.calls.map(([url, init]) => [
      init?.method,
      url,
      init?.body,
    ]);
    const url = 'plugin://marketplace/sources/acme/refresh';
    expect(sent).toEqual([
      ['POST', url, '{}'],
      ['POST', url, '{"confirm":"reading-7"}'],
    ]);
  });

  it('says why a source is not read again', async () => {
    const { client } = setUp(
      {
        error: { name: 'ConflictError', message: 'It is being read.' },
        response: { statusCode: 409 },
      },
      409,
    );

    const failure = await client.refreshSource('acme').catch(error => error);

    expect(reasonOf(failure, t)).toBe('It is being read.');
  });

  it('throws what the backend answers', async () => {
    const { client } = setUp(
      {
        error: { name: 'InputError', message: 'limit: must be at most 100' },
        response: { statusCode: 400 },
      },
      400,
    );

    const failure = await client.listPlugins({}).catch(error => error);

    expect(failure).toMatchObject({ name: 'ResponseError' });
    expect(reasonOf(failure, t)).toBe('limit: must be at most 100');
  });

  it.each([
    'Failed to fetch',
    'NetworkError when attempting to fetch resource.',
    'Load failed',
  ])('says in our words what a browser calls "%s"', async words => {
    const { client, fetch } = setUp(nothing);
    fetch.mockRejectedValue(new TypeError(words));

    const failure = await client.listPlugins({}).catch(error => error);

    expect(reasonOf(failure, t)).toBe('translated results.unreachable');
    expect(failure).toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining(words),
    });
  });

  it('leaves a request that is not wanted any more for what it is', async () => {
    const { client, fetch } = setUp(nothing);
    const aborted = new DOMException('Aborted', 'AbortError');
    fetch.mockRejectedValue(aborted);

    await expect(client.listPlugins({})).rejects.toBe(aborted);
  });
});
