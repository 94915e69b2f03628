import { currentNames } from './currentNames';

/** `a > b > c`: a moved to b, and b to c. */
function nameOf(name: string, chains: string[]): string {
  const renames = chains
    .map(chain => chain.split(' > '))
    .flatMap(names =>
      names.slice(1).map((next, at) => [names[at], next] as const),
    );
  return currentNames(renames)(name);
}

const chainOf = (moves: number) =>
  Array.from({ length: moves + 1 }, (_, at) => `p${at}`).join(' > ');

describe('currentNames', () => {
  it.each<[string, string[], string]>([
    ['p', [], 'p'],
    ['p', ['q > r'], 'p'],
    ['p', ['p > q'], 'q'],
    ['q', ['p > q'], 'q'],
    ['p', ['p > q > r'], 'r'],
    ['p', ['q > r', 'p > q'], 'r'],
    // the first says more than those after it
    ['p', ['p > q', 'p > r'], 'q'],
    ['p', ['p > p', 'p > q'], 'q'],
    // circles, of one, of two, and behind a move
    ['p', ['p > p'], 'p'],
    ['p', ['p > q > p'], 'p'],
    ['q', ['p > q > p'], 'q'],
    ['o', ['o > p > q > p'], 'o'],
    // no more moves than anybody makes
    ['p0', [chainOf(10)], 'p10'],
    ['p0', [chainOf(11)], 'p0'],
    ['p1', [chainOf(11)], 'p11'],
  ])('calls %s after %j %s', (name, chains, current) => {
    expect(nameOf(name, chains)).toBe(current);
  });
});
