import { indexWords } from './indexWords';

const options = { idField: 'id', fields: ['title'] };
const documents = (...titles: string[]) =>
  titles.map((title, at) => ({ id: `${at}`, title }));

afterEach(() => jest.restoreAllMocks());

describe('indexWords', () => {
  it('takes over an index of the same documents', async () => {
    const former = await indexWords(documents('one', 'two'), options);
    expect(await indexWords(documents('one', 'two'), options, former)).toBe(
      former,
    );
  });

  it.each([[['one', 'three']], [['one']], [['two', 'one']], [[]]])(
    'makes another index of %j',
    async titles => {
      const former = await indexWords(documents('one', 'two'), options);
      const { index } = await indexWords(documents(...titles), options, former);
      const found = ['one', 'two', 'three'].flatMap(word =>
        index.search(word).map(({ id }) => titles[id]),
      );
      expect(found.sort()).toEqual([...titles].sort());
    },
  );

  it('gives others a turn when there is much to index', async () => {
    // each look at the clock takes what a turn may take
    let now = 0;
    jest.spyOn(performance, 'now').mockImplementation(() => {
      now += 1_000;
      return now;
    });
    const finished = jest.fn();
    const indexing = indexWords(documents('one', 'two', 'three'), options);
    indexing.then(finished, finished);
    await new Promise(setImmediate);
    expect(finished).not.toHaveBeenCalled();
    expect((await indexing).index.documentCount).toBe(3);
  });
});
