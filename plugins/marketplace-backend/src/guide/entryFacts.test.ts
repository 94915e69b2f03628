import { Entity } from '@backstage/catalog-model';
import { entryFacts } from './entryFacts';

const entity = (
  kind: string,
  spec: Entity['spec'],
  links: Entity['metadata']['links'] = [],
): Entity => ({
  apiVersion: 'marketplace.backstage.io/v1alpha1',
  kind,
  metadata: { name: 'x', links },
  spec,
});

describe('entryFacts', () => {
  it('reads what entries tell of their installation', () => {
    expect(
      entryFacts([
        entity(
          'Plugin',
          {
            installation: 'First\n\n```tsx\n<A />\n```\nthen\n```sh\nyarn\n```',
            setup: { integration: [{ language: 'tsx', source: '<B />' }] },
          },
          [
            { url: 'https://acme.test', title: 'Home' },
            { url: 'https://docs.acme.test', title: 'Documentation' },
          ],
        ),
        entity('Package', {
          packageName: '@acme/plugin-x',
          permissions: ['x.read', 'x.write'],
        }),
      ]),
    ).toEqual({
      documentation: 'https://docs.acme.test',
      snippets: ['\n<A />\n', '\nyarn\n', '<B />'],
      permissions: new Map([['@acme/plugin-x', ['x.read', 'x.write']]]),
    });
  });

  it('leaves out what is of another shape, or no name or address', () => {
    expect(
      entryFacts([
        entity(
          'Plugin',
          { installation: 5, setup: { integration: [{ source: 1 }, 'x'] } },
          [{ url: 'file:///etc/passwd', title: 'Docs' }],
        ),
        entity('Package', {
          packageName: '@acme/plugin-x',
          permissions: ['two words', 7, ''],
        }),
      ]),
    ).toEqual({
      documentation: undefined,
      snippets: [],
      permissions: new Map(),
    });
  });
});
