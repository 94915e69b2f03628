import { Entity } from '@backstage/catalog-model';
import { entityOf, sourcedEntry } from '../../__testUtils__/stagedEntries';
import { groupEntries } from './groupEntries';
import { strayOverrides } from './strayOverrides';

const plugin = (name: string, namespace: string, packages: string[] = []) =>
  entityOf('Plugin', name, { metadata: { namespace }, spec: { packages } });

/** Warnings as text: `source/file:line field: message`. */
async function strays(sources: Record<string, Entity[]>): Promise<string[]> {
  const inputs = Object.entries(sources).map(([sourceId, entities]) => ({
    sourceId,
    entries: entities.map(entity => sourcedEntry(sourceId, entity)),
  }));
  const problems = await strayOverrides(await groupEntries(inputs));
  return [...problems].flatMap(([sourceId, ofSource]) =>
    ofSource.map(
      ({ file, line, field, message }) =>
        `${sourceId}/${file}:${line} ${field}: ${message}`,
    ),
  );
}

describe('strayOverrides', () => {
  const argo = plugin('argo', 'default', ['@a/argo']);

  it('warns of what has the name of a plugin of another source, and nothing else of it', async () => {
    const override = plugin('argo', 'acme');
    for (const sources of [
      { own: [override], index: [argo] },
      { index: [argo], own: [override] },
    ]) {
      expect(await strays(sources)).toEqual([
        "own/all.yaml:1 metadata.namespace: is 'acme', so this is a plugin of its own and changes nothing of 'plugin:default/argo'; to change that one, write 'namespace: default', or else name its packages",
      ]);
    }
  });

  it.each<[string, Entity[]]>([
    ['has the same namespace', [plugin('argo', 'default')]],
    ['is about the same packages', [plugin('argo', 'acme', ['@a/argo'])]],
    ['is about others', [plugin('argo', 'acme', ['@acme/argo'])]],
    [
      'is named by its packages',
      [
        plugin('argo', 'acme'),
        entityOf('Package', 'acme-argo', {
          metadata: { namespace: 'acme' },
          spec: { packageName: '@acme/argo', partOf: ['argo'] },
        }),
      ],
    ],
    ['has another name', [plugin('flux', 'acme')]],
    [
      'is of a source that has both',
      [plugin('argo', 'acme'), plugin('argo', 'default')],
    ],
  ])('does not warn of a plugin that %s', async (_what, own) => {
    expect(await strays({ own, index: [argo] })).toEqual([]);
  });

  it('warns of a bounded number', async () => {
    const names = Array.from({ length: 150 }, (_, at) => `p${at}`);
    const found = await strays({
      own: names.map(name => plugin(name, 'acme')),
      index: names.map(name => plugin(name, 'default', [`@a/${name}`])),
    });
    expect(found).toHaveLength(100);
  });
});
