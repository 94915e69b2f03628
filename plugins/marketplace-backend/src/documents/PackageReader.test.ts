import { indexInventory } from 'backstage-plugin-marketplace-common';
import { inventoryOf } from '../marketplace/views/__testUtils__/instanceView';
import { PackageReader } from './PackageReader';

describe('PackageReader', () => {
  const name = '@acme/plugin-x';

  /** A reader of a disk that has nothing, and what registries were asked for. */
  function start() {
    const latest = jest.fn(async () => ({ files: { version: '2.0.0' } }));
    const find = async () => undefined;
    const reader = new PackageReader({
      installed: { find },
      registry: { latest },
    });
    return { reader, latest };
  }

  const viewWith = (range: string, folder?: string) => ({
    inventory: indexInventory(
      inventoryOf([
        { name, folder, declaredIn: [{ workspace: 'app', range }] },
      ]),
    ),
  });

  it('reads what is not on the disk from its registry', async () => {
    const { reader } = start();
    for (const view of [{}, viewWith('^1.0.0')]) {
      expect(await reader.read(name, { view, readsInventories: true })).toEqual(
        {
          origin: 'registry',
          files: { version: '2.0.0' },
        },
      );
    }
  });

  it.each([
    ['a folder of the repository', viewWith('workspace:^', 'plugins/x')],
    ['an archive', viewWith('file:../x.tgz')],
  ])('asks no registry for what comes from %s', async (_, view) => {
    const { reader, latest } = start();
    expect(
      await reader.read(name, { view, readsInventories: true }),
    ).toMatchObject({
      failure: expect.stringContaining('no registry is asked'),
    });
    expect(await reader.read(name, { view, readsInventories: false })).toEqual({
      origin: 'registry',
      failure: expect.stringMatching(/^'@acme\/plugin-x' cannot be read/),
    });
    expect(latest).not.toHaveBeenCalled();
  });
});
