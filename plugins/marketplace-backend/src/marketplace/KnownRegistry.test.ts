import { RegistryRecord } from 'backstage-plugin-marketplace-common';
import { recordsOf } from './__testUtils__/stores';
import { readRegistry } from './KnownRegistry';

const record = (name: string, checkedAt: string): RegistryRecord => ({
  name,
  checkedAt,
});
const at = (time: string) => new Date(`2026-01-01T${time}Z`);

/** Reads once what is known, then what of it has changed. */
async function readTwice(
  first: RegistryRecord[],
  then: RegistryRecord[],
  time = '10:10:00',
) {
  const former = await readRegistry(
    { enabled: true, store: recordsOf(first) },
    at('10:00:00'),
  );
  const store = { ...recordsOf(then), records: jest.fn(async () => then) };
  const known = await readRegistry({ enabled: true, store }, at(time), former);
  return { former, known, asked: store.records.mock.calls };
}

describe('readRegistry', () => {
  it('tells nothing where registries are not asked', async () => {
    const store = recordsOf([record('p', '1')]);
    const { index } = await readRegistry({ enabled: false, store }, new Date());
    expect(index).toEqual({ enabled: false, packages: new Map() });
  });

  it('adds what has changed to what is known', async () => {
    const { known, asked } = await readTwice(
      [record('p', '1'), record('q', '1')],
      [record('q', '2'), record('r', '2')],
    );
    expect(asked).toEqual([[at('09:59:00')]]);
    expect([...known.index.packages.values()]).toEqual([
      record('p', '1'),
      record('q', '2'),
      record('r', '2'),
    ]);
  });

  it('is the same object while nothing has changed, also when that is told again', async () => {
    const { former, known } = await readTwice(
      [record('p', '1'), record('q', '1')],
      [record('q', '1')],
    );
    expect(known.index).toBe(former.index);
  });

  it('is judged alike while registries only say that all is as it was', async () => {
    const { former, known } = await readTwice(
      [record('p', '1'), record('q', '1')],
      [record('q', '2'), { ...record('p', '1'), failure: 'away' }],
    );
    expect(known.index).not.toBe(former.index);
    const answered = await readTwice(
      [record('p', '1'), record('q', '1')],
      [record('q', '2')],
    );
    expect(answered.known.index).toBe(answered.former.index);
    expect(answered.known.present.packages.get('q')).toEqual(record('q', '2'));
    const first = await readTwice([{ name: 'q' }], [record('q', '2')]);
    expect(first.known.index).toBe(first.known.present);
  });

  it('reads all again after an hour, and forgets what is no longer looked up', async () => {
    const { known, asked } = await readTwice(
      [record('p', '1'), record('q', '1')],
      [record('q', '1')],
      '11:00:00',
    );
    expect(asked).toEqual([[]]);
    expect([...known.index.packages.keys()]).toEqual(['q']);
  });
});
