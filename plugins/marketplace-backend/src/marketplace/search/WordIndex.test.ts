import { createBreather } from '../../concurrency/breather';
import { editDistance, lettersOf, mayBeAlike } from './editDistance';
import { Vocabulary } from './Vocabulary';
import { weighWords } from './weighWords';
import { WordIndex } from './WordIndex';

const titles = [
  'Kubernetes',
  'Kubernetes logs of clusters',
  'Cluster costs',
  'Über-Größe',
];

async function indexOf(
  documents: ReadonlyArray<readonly string[]>,
  boosts: readonly number[],
  vocabulary = new Vocabulary(),
) {
  return WordIndex.create(
    documents.map(texts => weighWords(texts, boosts, vocabulary)),
    vocabulary,
    createBreather(),
  );
}

async function find(
  word: string,
  query: { unfinished?: boolean; errors?: number } = {},
) {
  const index = await indexOf(
    titles.map(title => [title, '']),
    [2, 1],
  );
  const scores = index.find(word, { unfinished: false, errors: 0, ...query });
  return [...scores.keys()]
    .filter(at => scores[at] > 0)
    .sort((a, b) => scores[b] - scores[a])
    .map(at => titles[at]);
}

describe('WordIndex', () => {
  it('finds whole words, in few words sooner than in many', async () => {
    expect(await find('kubernetes')).toEqual([titles[0], titles[1]]);
    expect(await find('kuber')).toEqual([]);
    expect(await find('größe')).toEqual([titles[3]]);
    expect(await find('zzz')).toEqual([]);
  });

  it('finds unfinished words, the whole ones sooner', async () => {
    expect(await find('cluster', { unfinished: true })).toEqual([
      titles[2],
      titles[1],
    ]);
  });

  it('finds mistyped words, but not with more errors', async () => {
    expect(await find('kubernetse', { errors: 2 })).toEqual([
      titles[0],
      titles[1],
    ]);
    expect(await find('kubernetse', { errors: 1 })).toEqual([]);
  });

  it('weighs words by their field', async () => {
    const index = await indexOf(
      [
        ['', 'argo'],
        ['argo', ''],
      ],
      [5, 1],
    );
    const [low, high] = index.find('argo', { unfinished: false, errors: 0 });
    expect(high).toBeGreaterThan(low);
  });

  it('knows nothing of words that only documents of before had', async () => {
    const vocabulary = new Vocabulary();
    await indexOf([['argo'], ['zoo']], [1], vocabulary);
    const index = await indexOf([['zoo', 'argocd']], [1], vocabulary);
    expect(index.wordCount).toBe(1);
    expect(index.find('argo', { unfinished: true, errors: 2 })).toEqual(
      new Float32Array(1),
    );
    const later = await indexOf([['argocd'], ['b']], [1], vocabulary);
    const [found] = later.find('argo', { unfinished: true, errors: 0 });
    expect(found).toBeGreaterThan(0);
  });
});

describe('editDistance', () => {
  it.each([
    ['abc', 'abc', 2, 0],
    ['abc', 'abd', 2, 1],
    ['abc', 'abcd', 1, 1],
    ['abc', 'acb', 2, 2],
    ['abc', 'acb', 1, undefined],
    ['kitten', 'sitting', 2, undefined],
    ['kitten', 'sitting', 3, 3],
    ['', 'ab', 2, 2],
  ])('of %s and %s within %s is %s', (a, b, max, expected) => {
    expect(editDistance(a, b, max)).toBe(expected);
    // Letters may only rule out what is not alike
    const mayBe = mayBeAlike(lettersOf(a), lettersOf(b), max);
    expect(expected === undefined || mayBe).toBe(true);
  });

  it('rules out words of other letters without comparing them', () => {
    expect(mayBeAlike(lettersOf('abcdef'), lettersOf('uvwxyz'), 2)).toBe(false);
  });
});
