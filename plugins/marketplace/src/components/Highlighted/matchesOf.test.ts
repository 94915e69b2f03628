import { matchesOf } from './matchesOf';

const found = (text: string, search: string) =>
  matchesOf(text, search).filter((_, at) => at % 2);

describe('matchesOf', () => {
  it.each([
    ['Argo CD', 'argo', ['Argo']],
    ['Argo CD', 'argocd', ['Argo CD']],
    ['argo-cd', 'ARGO CD', ['argo', 'cd']],
    ['Cargo, and Argo', 'argo', ['Argo']],
    ['Tests of tests', 'test', ['Test', 'test']],
    ['C++ (and C#)', 'c+', ['C+']],
    ['Übersicht über alles', 'übe', ['Übe', 'übe']],
    ['What it does.', 'kubernetes', []],
    ['a.b', '.', []],
    ['a|b', '|', []],
    ['anything', '   ', []],
  ])('finds in %j for %j %j', (text, search, matches) => {
    expect(found(text, search)).toEqual(matches);
  });

  it('loses nothing of the text', () => {
    const text = 'See pods of <b>Kubernetes</b> (k8s), and pod logs';
    expect(matchesOf(text, 'pod k8s <b> (').join('')).toBe(text);
  });

  it('is quick with long words', () => {
    const text = 'a-'.repeat(50_000);
    const search = `${'a'.repeat(39)}b `.repeat(8);
    expect(found(text, search)).toEqual([]);
  });
});
