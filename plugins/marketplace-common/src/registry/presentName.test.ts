import { registryOf } from '../__testUtils__/portal';
import { presentName } from './presentName';

const movesOf = (moves: Record<string, string>) =>
  registryOf(
    Object.fromEntries(
      Object.entries(moves).map(([name, moved]) => [
        name,
        { latest: '1.0.0', manifest: { moved } },
      ]),
    ),
  );

describe('presentName', () => {
  it.each<{ rule: string; moves: Record<string, string>; expected: string }>([
    { rule: 'a package that has not moved', moves: {}, expected: 'a' },
    {
      rule: 'the last of several moves',
      moves: { a: 'b', b: 'c' },
      expected: 'c',
    },
    { rule: 'no move of a circle', moves: { a: 'b', b: 'a' }, expected: 'a' },
    {
      rule: 'no move that leads to a circle',
      moves: { a: 'b', b: 'c', c: 'b' },
      expected: 'a',
    },
    { rule: 'no move to itself', moves: { a: 'a' }, expected: 'a' },
    {
      rule: 'no move to a text that is no name',
      moves: { a: '../../b' },
      expected: 'a',
    },
  ])('follows $rule', ({ moves, expected }) => {
    expect(presentName('a', movesOf(moves))).toBe(expected);
  });

  it('follows nothing that a registry told before it was switched off', () => {
    const registry = { ...movesOf({ a: 'b' }), enabled: false };
    expect(presentName('a', registry)).toBe('a');
  });
});
