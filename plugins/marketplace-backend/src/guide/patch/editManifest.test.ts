import { DependencyEdit, editManifest } from './editManifest';

const add = (name: string, range = '^1.0.0'): DependencyEdit => ({
  kind: 'add-dependency',
  folder: '',
  name,
  range,
});
const remove = (name: string): DependencyEdit => ({
  kind: 'remove-dependency',
  folder: '',
  name,
});

const written = (dependencies?: object, indentation: string | number = 2) =>
  `${JSON.stringify({ name: 'app', dependencies }, null, indentation)}\n`;

describe('editManifest', () => {
  it.each([
    ['as npm writes it', (text: string) => text],
    ['with tabs', (text: string) => text.replaceAll('  ', '\t')],
    ['with four spaces', (text: string) => text.replaceAll('  ', '    ')],
    [
      'with line ends of Windows',
      (text: string) => text.replaceAll('\n', '\r\n'),
    ],
    ['without a line end at the end', (text: string) => text.trimEnd()],
    ['with a mark at the beginning', (text: string) => `\uFEFF${text}`],
  ])('adds in order, and removes, in a file %s', async (_what, format) => {
    const before = format(written({ a: '1', c: '3' }));
    const after = format(written({ a: '1', b: '^1.0.0', c: '3' }));
    expect(await editManifest(before, [add('b')])).toBe(after);
    expect(await editManifest(after, [remove('b')])).toBe(before);
  });

  it('sorts nothing but what it adds', async () => {
    expect(
      await editManifest(written({ d: '4', a: '1' }), [add('b'), add('z')]),
    ).toBe(written({ b: '^1.0.0', d: '4', a: '1', z: '^1.0.0' }));
  });

  it('makes the section, and leaves none that is empty', async () => {
    expect(await editManifest(written(), [add('b')])).toBe(
      written({ b: '^1.0.0' }),
    );
    expect(await editManifest(written({ b: '1' }), [remove('b')])).toBe(
      written(),
    );
  });

  it('follows the releases of Backstage where others do', async () => {
    expect(
      await editManifest(written({ '@backstage/config': 'backstage:^' }), [
        add('@backstage/plugin-ci'),
        add('@acme/plugin-ci'),
      ]),
    ).toBe(
      written({
        '@acme/plugin-ci': '^1.0.0',
        '@backstage/config': 'backstage:^',
        '@backstage/plugin-ci': 'backstage:^',
      }),
    );
  });

  it('updates where the dependency is', async () => {
    const text = (range: string) =>
      `${JSON.stringify({ devDependencies: { b: range } }, null, 2)}\n`;
    expect(
      await editManifest(text('^1.0.0'), [
        {
          kind: 'update-dependency',
          folder: '',
          name: 'b',
          range: '^2.0.0',
        },
        { kind: 'update-dependency', folder: '', name: 'c', range: '^2.0.0' },
      ]),
    ).toBe(text('^2.0.0'));
  });

  it.each([
    ['added', add('a')],
    ['removed', remove('b')],
  ])('keeps every character when it is already %s', async (_what, edit) => {
    const odd = '{"dependencies":{ "a": "*" },\n"files":[]}';
    expect(await editManifest(odd, [edit])).toBe(odd);
  });

  it.each(['', '[]', '{"dependencies": {'])(
    'changes nothing in %j',
    async text => {
      expect(await editManifest(text, [add('a')])).toBeUndefined();
    },
  );
});
