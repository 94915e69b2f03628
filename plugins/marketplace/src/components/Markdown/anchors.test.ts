import { anchorNames, anchors } from './anchors';

function heading(text: string) {
  return {
    type: 'element' as const,
    tagName: 'h2',
    properties: {},
    children: [{ type: 'text' as const, value: text }],
  };
}

function idsOf(texts: string[], names = anchorNames('readme-'), part = 0) {
  const children = texts.map(heading);
  anchors(names, part)()({ children });
  return children.map(({ properties }) => Object.entries(properties));
}

describe('anchors', () => {
  it('counts headings with the same text', () => {
    expect(idsOf(['Use', 'Use', 'Use 1', 'Use']).flat()).toEqual([
      ['id', 'readme-use'],
      ['id', 'readme-use-1'],
      ['id', 'readme-use-1-1'],
      ['id', 'readme-use-2'],
    ]);
  });

  it('counts them over all parts, and the same when a part is drawn again', () => {
    const names = anchorNames('readme-');
    const first = idsOf(['Use', 'Set up'], names, 0);
    const second = idsOf(['Use'], names, 1);
    expect(second.flat()).toEqual([['id', 'readme-use-1']]);
    expect(idsOf(['Use', 'Set up'], names, 0)).toEqual(first);
    expect(idsOf(['Use'], names, 1)).toEqual(second);
  });

  it('counts thousands of them', () => {
    expect(idsOf(Array.from({ length: 30_000 }, () => 'a')).at(-1)).toEqual([
      ['id', 'readme-a-29999'],
    ]);
  });
});
