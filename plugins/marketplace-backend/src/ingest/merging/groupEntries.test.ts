import { Entity } from '@backstage/catalog-model';
import { entityOf, sourcedEntry } from '../../__testUtils__/stagedEntries';
import { groupEntries } from './groupEntries';

const plugin = (name: string, packages: string[] = [], namespace?: string) =>
  entityOf('Plugin', name, { metadata: { namespace }, spec: { packages } });

const pkg = (
  packageName: string,
  spec: NonNullable<Entity['spec']> = {},
  name = packageName.replace('@', '').replace('/', '-'),
) => entityOf('Package', name, { spec: { packageName, ...spec } });

const collection = (name: string, plugins: string[]) =>
  entityOf('PluginCollection', name, { spec: { plugins } });

/** Groups as text: `ref = source/ref + source/ref -> links`. */
async function groupsOf(sources: Record<string, Entity[]>): Promise<string[]> {
  const inputs = Object.entries(sources).map(([sourceId, entities]) => ({
    sourceId,
    entries: entities.map((entity, at) =>
      sourcedEntry(sourceId, entity, { path: `${at}.yaml` }),
    ),
  }));
  return (await groupEntries(inputs))
    .map(({ ref, members, links }) => {
      const from = members.map(member => `${member.sourceId}:${member.ref}`);
      return `${ref} = ${from.join(' + ')}${
        links?.length ? ` -> ${links.join(', ')}` : ''
      }`;
    })
    .sort();
}

describe('groupEntries', () => {
  it('leaves alone what has nothing in common', async () => {
    expect(
      await groupsOf({ a: [plugin('x', ['x'])], b: [plugin('y', ['y'])] }),
    ).toEqual([
      'plugin:default/x = a:plugin:default/x -> x',
      'plugin:default/y = b:plugin:default/y -> y',
    ]);
  });

  it('joins plugins of one name, and unites their packages', async () => {
    expect(
      await groupsOf({
        a: [plugin('argo', ['@a/argo'])],
        b: [plugin('argo', ['@a/argo', '@a/argo-backend'])],
      }),
    ).toEqual([
      'plugin:default/argo = a:plugin:default/argo + b:plugin:default/argo -> @a/argo, @a/argo-backend',
    ]);
  });

  it('joins plugins of different names that are about the same package', async () => {
    expect(
      await groupsOf({
        a: [plugin('devtools', ['@b/plugin-devtools-backend'])],
        b: [plugin('dev-tools', ['@b/plugin-devtools'], 'other')],
      }),
    ).toEqual([
      'plugin:default/devtools = a:plugin:default/devtools + b:plugin:other/dev-tools -> @b/plugin-devtools-backend, @b/plugin-devtools',
    ]);
  });

  it('joins by name first, so that no plugin of a source is swallowed', async () => {
    expect(
      await groupsOf({
        a: [plugin('zed', ['@x/plugin-xx'])],
        b: [plugin('alpha', ['@x/plugin-xx']), plugin('zed', ['@x/plugin-yy'])],
      }),
    ).toEqual([
      'plugin:default/alpha = b:plugin:default/alpha -> @x/plugin-xx',
      'plugin:default/zed = a:plugin:default/zed + b:plugin:default/zed -> @x/plugin-xx, @x/plugin-yy',
    ]);
  });

  it('never joins two plugins of one source', async () => {
    expect(
      await groupsOf({
        a: [plugin('catalog', ['@b/catalog'])],
        b: [plugin('one', ['@b/catalog']), plugin('two', ['@b/catalog'])],
      }),
    ).toEqual([
      'plugin:default/catalog = a:plugin:default/catalog + b:plugin:default/one -> @b/catalog',
      'plugin:default/two = b:plugin:default/two -> @b/catalog',
    ]);
  });

  it('does not take a shared library or module for the same plugin', async () => {
    expect(
      await groupsOf({
        a: [plugin('x', ['@a/x', '@a/catalog-backend-module-x'])],
        b: [
          plugin('y', ['@a/y', '@a/catalog-backend-module-x', '@a/x-common']),
        ],
      }),
    ).toHaveLength(2);
  });

  it('finds the plugin of a package by its former name', async () => {
    expect(
      await groupsOf({
        a: [
          plugin('jenkins', ['@new/jenkins']),
          pkg('@new/jenkins', {
            aliases: ['@old/jenkins'],
            partOf: ['jenkins'],
          }),
        ],
        b: [
          plugin('jenkins-ci', ['@old/jenkins']),
          pkg('@old/jenkins', { partOf: ['jenkins-ci'] }),
        ],
      }),
    ).toEqual([
      'package:default/new-jenkins = a:package:default/new-jenkins + b:package:default/old-jenkins -> plugin:default/jenkins',
      'plugin:default/jenkins = a:plugin:default/jenkins + b:plugin:default/jenkins-ci -> @new/jenkins',
    ]);
  });

  it('is one package whatever its entities are called, and refers to it', async () => {
    expect(
      await groupsOf({
        a: [plugin('x', ['package:default/ex']), pkg('@a/x', {}, 'ex')],
        b: [pkg('@a/x', { partOf: ['plugin:default/x'] })],
      }),
    ).toEqual([
      'package:default/ex = a:package:default/ex + b:package:default/a-x -> plugin:default/x',
      'plugin:default/x = a:plugin:default/x -> package:default/ex',
    ]);
  });

  it('gives packages whose names make one entity name a name each', async () => {
    const [first, second] = await groupsOf({
      a: [pkg('@a/b-c', {}, 'a-b-c'), pkg('@a-b/c', {}, 'a-b-c')],
    });
    expect(first.split(' = ')[0]).toMatch(/^package:default\/a-b-c(-\w{7})?$/);
    expect(first.split(' = ')[0]).not.toBe(second.split(' = ')[0]);
  });

  it('gives each package an entity, whatever names their authors choose', async () => {
    const taken = groupsOf({
      a: [pkg('@a/foo', {}, 'foo'), pkg('@b/foo', {}, 'foo')],
    });
    const names = (await taken).map(group => group.split(' = ')[0]);
    const crafted = names[1].replace('package:default/', '');
    const groups = await groupsOf({
      a: [pkg('@a/foo', {}, 'foo'), pkg('@c/evil', {}, crafted)],
      b: [pkg('@b/foo', {}, 'foo')],
    });
    expect(new Set(groups.map(group => group.split(' = ')[0])).size).toBe(3);
  });

  it('takes a package that nobody claims to the plugin that its name says', async () => {
    expect(
      await groupsOf({
        a: [plugin('x', ['@a/plugin-x'])],
        b: [pkg('@a/plugin-x-backend'), pkg('@a/unrelated')],
      }),
    ).toEqual([
      'package:default/a-plugin-x-backend = b:package:default/a-plugin-x-backend -> plugin:default/x',
      'package:default/a-unrelated = b:package:default/a-unrelated',
      'plugin:default/x = a:plugin:default/x -> @a/plugin-x, @a/plugin-x-backend',
    ]);
  });

  it('leaves it to the catalog whether a plugin that no source has is there', async () => {
    expect(
      await groupsOf({
        a: [pkg('@a/x', { partOf: ['plugin:other/elsewhere'] })],
      }),
    ).toEqual([
      'package:default/a-x = a:package:default/a-x -> plugin:other/elsewhere',
    ]);
  });

  it('has collections refer to what plugins are called after joining', async () => {
    expect(
      await groupsOf({
        a: [plugin('argo', ['@a/argo'])],
        b: [plugin('argo-cd', ['@a/argo']), collection('best', ['argo-cd'])],
      }),
    ).toContain(
      'plugincollection:default/best = b:plugincollection:default/best -> plugin:default/argo',
    );
  });

  it('outlives references that are none', async () => {
    expect(
      await groupsOf({
        a: [
          plugin('x', ['a:b:c/d/e', '@/']),
          pkg('p', { partOf: ['plugin:'] }),
          collection('c', ['::']),
        ],
      }),
    ).toHaveLength(3);
  });
});
