import { aPlugin, InMemoryMarketplace } from '../../__testUtils__';
import { PluginBatch } from './PluginBatch';

const names = Array.from({ length: 130 }, (_, index) => `plugin-${index}`);

function batch() {
  const api = new InMemoryMarketplace(names.map(name => aPlugin(name)));
  return { api, batch: new PluginBatch(api) };
}

describe('PluginBatch', () => {
  it('asks once for what is wanted at the same moment, and for no more than an address takes', async () => {
    const { api, batch: plugins } = batch();
    const found = await Promise.all(
      [...names, ...names].map(name => plugins.get(`default/${name}`)),
    );
    expect(found.map(plugin => plugin?.name)).toEqual([...names, ...names]);
    expect(api.queries.map(({ limit }) => limit)).toEqual([
      30, 30, 30, 30, 30, 30, 30, 30, 20,
    ]);
  });

  it('asks for nothing that the backend would refuse', async () => {
    const { api, batch: plugins } = batch();
    await expect(plugins.get('default/')).resolves.toBeUndefined();
    expect(api.queries).toEqual([]);
  });

  it('asks again for what is wanted later, also after a failure', async () => {
    const { api, batch: plugins } = batch();
    jest.spyOn(api, 'listPlugins').mockRejectedValueOnce(new Error('No'));
    await expect(plugins.get('default/plugin-1')).rejects.toThrow('No');
    await expect(plugins.get('default/plugin-1')).resolves.toMatchObject({
      name: 'plugin-1',
    });
    await expect(plugins.get('default/none')).resolves.toBeUndefined();
  });
});
