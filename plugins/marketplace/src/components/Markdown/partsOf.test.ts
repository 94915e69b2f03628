import { partsOf } from './partsOf';

describe('partsOf', () => {
  it('leaves what can be laid out in one part, as it is', () => {
    const markdown = '# A\n\n\n```\na\n\n\nb\n```\r\n\r\nend';
    expect(partsOf(markdown)).toEqual([{ text: markdown, plain: false }]);
  });

  it('takes out the block that is too long, and no other', () => {
    const table = '<td>one</td>\n'.repeat(1_000);
    expect(partsOf(`# A\n\n${table}\n\nend`)).toEqual([
      { text: '# A\n\n', plain: false },
      { text: `${table}\n`, plain: true },
      { text: '\nend', plain: false },
    ]);
  });

  it.each(['*a_ ', '['])(
    'takes out many marks %s, also those of many blocks',
    mark => {
      expect(partsOf(mark.repeat(1_900))).toEqual([
        { text: mark.repeat(1_900), plain: true },
      ]);
      const blocks = partsOf(`${mark.repeat(500)}\n\n`.repeat(30));
      expect(blocks.map(({ plain }) => plain)).toEqual([false, true]);
    },
  );

  it('takes the beginning of a very long text', () => {
    const [part] = partsOf('A line.\n\n'.repeat(100_000));
    expect(part.text).toHaveLength(60_000);
  });
});
