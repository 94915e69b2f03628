import { readAnyDocument } from './anyFormat';
import { WorkerYamlParser } from '../../yaml/WorkerYamlParser';

describe('readAnyDocument', () => {
  const yaml = new WorkerYamlParser();
  afterAll(() => yaml.close());

  it.each([
    [
      'entities',
      'apiVersion: marketplace.backstage.io/v1alpha1\nkind: Plugin\nmetadata: {name: a}\nspec: {}\n---\nkind: Location\n',
      ['Plugin'],
      [],
    ],
    ['an entry', 'title: A\nnpmPackageName: a\n', ['Plugin', 'Package'], []],
    ['an entry without package', 'title: A\n', [], ['npmPackageName']],
    ['an entity without kind', 'apiVersion: x\n', [], ['kind']],
    ['neither', 'name: a\n---\n[1]\n', [], [undefined, undefined]],
    ['nothing', '# nothing\n', [], []],
    ['a mistake', 'a: [\n', [], [undefined]],
  ])('reads %s', async (_what, text, kinds, fields) => {
    const { found, problems } = await readAnyDocument(text, 'a.yaml', yaml);
    expect(found.map(({ entity }) => entity.kind)).toEqual(kinds);
    expect(problems.map(({ field }) => field)).toEqual(fields);
  });
});
