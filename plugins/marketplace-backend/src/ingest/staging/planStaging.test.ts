import { SourceProblem } from 'backstage-plugin-marketplace-common';
import { entityOf, entryOf } from '../../__testUtils__/stagedEntries';
import { FileReading, FormerReading, planStaging } from './planStaging';
import { NewEntry, StagedEntry } from './StagedEntry';

const NOW = '2026-11-22T10:00:00.000Z';

const plugin = (name: string, path = `${name}.yaml`, text = '') =>
  entryOf(entityOf('Plugin', name, { spec: { description: text } }), { path });

const error = (file: string): SourceProblem => ({
  severity: 'error',
  file,
  message: 'is wrong',
});

const read = (
  path: string,
  found: NewEntry[],
  problems: SourceProblem[] = [],
): FileReading => ({ path, digest: 'new', found, problems });

/** What is stored after a plan was carried out. */
function stored(entries: Array<StagedEntry | NewEntry>): StagedEntry[] {
  return entries.map(entry => {
    const { json: _json, ...rest } = { json: '', ...entry };
    return { ...rest, ref: entry.ref ?? entry.facts.baseRef };
  });
}

function planOf(
  former: StagedEntry[],
  files: FileReading[],
  rest: Partial<FormerReading> = {},
) {
  return planStaging(
    {
      entries: former,
      files: new Map(former.map(({ path }) => [path, {}])),
      problems: new Map(),
      ...rest,
    },
    files,
    NOW,
  );
}

const four = stored(['a', 'b', 'c', 'd'].map(name => plugin(name)));
const same = (names: string[]): FileReading[] =>
  names.map(name => ({ path: `${name}.yaml`, same: true }));

describe('planStaging', () => {
  it('stores what is new, and nothing that is as it was', async () => {
    const added = plugin('e');
    const plan = await planOf(four, [
      ...same(['a', 'b', 'c', 'd']),
      read('e.yaml', [added]),
    ]);
    expect(plan.insert.map(({ ref }) => ref)).toEqual(['plugin:default/e']);
    expect(plan.update).toEqual([]);
    expect(plan.remove).toEqual([]);
    expect(plan.changes).toEqual({
      added: ['plugin:default/e'],
      changed: [],
      removed: [],
    });
    expect(plan.entities).toBe(5);
  });

  it('replaces what has changed, and removes what is gone', async () => {
    const plan = await planOf(four, [
      read('a.yaml', [plugin('a', 'a.yaml', 'other')]),
      ...same(['b', 'c']),
    ]);
    expect(plan.changes).toEqual({
      added: [],
      changed: ['plugin:default/a'],
      removed: ['plugin:default/d'],
    });
    expect(plan.removeFiles).toEqual(['d.yaml']);
    expect(plan.remove).toHaveLength(2);
  });

  it('keeps the entry when a file was only written anew', async () => {
    const plan = await planOf(four, [
      read('a.yaml', [plugin('a')]),
      ...same(['b', 'c', 'd']),
    ]);
    expect(plan).toMatchObject({ insert: [], update: [], remove: [] });
    expect(plan.saveFiles.map(({ path }) => path)).toEqual(['a.yaml']);
  });

  it('moves an entry with its file without a change in between', async () => {
    const plan = await planOf(four, [
      ...same(['a', 'b', 'c']),
      read('sub/d.yaml', [plugin('d', 'sub/d.yaml')]),
    ]);
    expect(plan.changes.added).toEqual([]);
    expect(plan.changes.removed).toEqual([]);
  });

  it('keeps what a file with an error had, until the error is mended', async () => {
    const two = stored([
      plugin('a', 'all.yaml'),
      plugin('b', 'all.yaml'),
      plugin('c'),
    ]);
    const broken = await planOf(two, [
      read('all.yaml', [plugin('a', 'all.yaml')], [error('all.yaml')]),
      ...same(['c']),
    ]);
    expect(broken.changes.removed).toEqual([]);
    expect(broken.kept).toBe(1);

    const after = stored([two[0], { ...two[1], state: 'kept' }, two[2]]);
    const mended = await planOf(after, [
      read('all.yaml', [plugin('a', 'all.yaml')]),
      ...same(['c']),
    ]);
    expect(mended.changes.removed).toEqual(['plugin:default/b']);
  });

  it('keeps what a file that cannot be read had', async () => {
    const plan = await planOf(four, [
      ...same(['a', 'b', 'c']),
      { path: 'd.yaml', unreadable: 'the server answered 500' },
    ]);
    expect(plan.changes.removed).toEqual([]);
    expect(plan.kept).toBe(1);
    expect(plan.problems).toEqual([
      {
        severity: 'error',
        file: 'd.yaml',
        message: 'the server answered 500',
      },
    ]);
  });

  it('keeps the files of a list that cannot be read', async () => {
    const listedBy = ['all.yaml', 'some.yaml'];
    const files = new Map([
      ['a.yaml', {}],
      ['b.yaml', { listedBy }],
      ['c.yaml', { listedBy: ['other.yaml'] }],
      ['d.yaml', {}],
    ]);
    const plan = await planOf(
      four,
      [
        ...same(['a', 'd']),
        { path: 'some.yaml', unreadable: 'the server answered 500' },
      ],
      { files },
    );
    expect(plan.changes.removed).toEqual(['plugin:default/c']);
    expect(plan.removeFiles).toEqual(['c.yaml']);
    expect(plan.kept).toBe(1);
  });

  it('keeps the files of a list that turned into something else', async () => {
    const files = new Map([
      ['all.yaml', {}],
      ['a.yaml', { listedBy: ['all.yaml'] }],
    ]);
    const plan = await planOf(
      four.slice(0, 1),
      [read('all.yaml', [], [error('all.yaml')])],
      { files },
    );
    expect(plan.entities).toBe(1);
    expect(plan.shrinkage).toBeUndefined();
  });

  it('keeps what was in a file that is gone when a new one cannot be used', async () => {
    const moved = await planOf(four, [
      ...same(['a', 'b', 'c']),
      read('sub/d.yaml', [], [error('sub/d.yaml')]),
    ]);
    expect(moved.changes.removed).toEqual([]);
    expect(moved.kept).toBe(1);
    expect(moved.update).toEqual([
      expect.objectContaining({ path: 'sub/d.yaml', state: 'kept' }),
    ]);

    const after = [...four.slice(0, 3), ...moved.update];
    const problems = new Map([['sub/d.yaml', [error('sub/d.yaml')]]]);
    const still = await planOf(
      after,
      [...same(['a', 'b', 'c']), { path: 'sub/d.yaml', same: true }],
      { problems },
    );
    expect(still.changes.removed).toEqual([]);
    const mended = await planOf(after, [
      ...same(['a', 'b', 'c']),
      read('sub/d.yaml', [plugin('d', 'sub/d.yaml')]),
    ]);
    expect(mended.changes.removed).toEqual([]);
    expect(mended.kept).toBe(0);
  });

  it('keeps an entry with an error beside another of the same made-up name', async () => {
    const [first, second] = ['C++', 'C#'].map(namedBy =>
      entryOf(entityOf('Plugin', 'c'), { namedBy }),
    );
    const before = await planOf([], [read('all.yaml', [first, second])]);
    const plan = await planOf(stored(before.insert), [
      read('all.yaml', [first], [error('all.yaml')]),
    ]);
    expect(plan.changes.removed).toEqual([]);
    expect(plan.kept).toBe(1);
  });

  it('forgets files that had nothing but errors', async () => {
    const files = new Map([
      ['a.yaml', {}],
      ['bad.yaml', {}],
    ]);
    const plan = await planOf(four.slice(0, 1), same(['a']), { files });
    expect(plan.removeFiles).toEqual(['bad.yaml']);
  });

  it('lets go of what is kept once it is found elsewhere', async () => {
    const kept = stored([{ ...plugin('a'), state: 'kept' }, plugin('b')]);
    const plan = await planOf(kept, [
      { path: 'a.yaml', same: true },
      ...same(['b']),
      read('c.yaml', [plugin('a', 'c.yaml')]),
    ]);
    expect(plan.remove).toEqual([kept[0].id]);
    expect(plan.entities).toBe(2);
  });

  it('tells problems of files that were not read again', async () => {
    const plan = await planOf(
      four,
      [...same(['a', 'b', 'c', 'd']), read('e.yaml', [plugin('e')])],
      { problems: new Map([['b.yaml', [error('b.yaml')]]]) },
    );
    expect(plan.problems).toEqual([error('b.yaml')]);
  });

  it('refuses the second of two entries of one name, and names the first', async () => {
    const plan = await planOf(
      [],
      [
        read('a.yaml', [plugin('x', 'a.yaml')]),
        read('b.yaml', [plugin('x', 'b.yaml')]),
      ],
    );
    expect(plan.entities).toBe(1);
    expect(plan.problems).toEqual([
      expect.objectContaining({
        severity: 'error',
        file: 'b.yaml',
        message: expect.stringContaining('already in a.yaml:1'),
      }),
    ]);
  });

  it('leaves the name to the file that has it already', async () => {
    const plan = await planOf(four, [
      read('a-again.yaml', [plugin('a', 'a-again.yaml', 'other')]),
      ...same(['a', 'b', 'c', 'd']),
    ]);
    expect(plan.changes).toEqual({ added: [], changed: [], removed: [] });
    expect(plan.problems).toEqual([
      expect.objectContaining({
        file: 'a-again.yaml',
        message: expect.stringContaining('already in a.yaml:1'),
      }),
    ]);
  });

  it('keeps what a list no more names when it names what cannot be read', async () => {
    const listedBy = ['all.yaml'];
    const files = new Map(
      four.map(({ path }) => [path, { listedBy }] as const),
    );
    const plan = await planOf(
      four,
      [
        ...same(['a', 'b', 'c']),
        { path: 'dd.yaml', unreadable: 'is not there', listedBy },
      ],
      { files },
    );
    expect(plan.changes.removed).toEqual([]);
    expect(plan.kept).toBe(1);
  });

  it('names entries apart whose names were made of different texts', async () => {
    const entry = (namedBy: string, path: string) =>
      entryOf(entityOf('Plugin', 'c'), { path, namedBy });
    const plan = await planOf(
      [],
      [
        read('a.yaml', [entry('C++', 'a.yaml')]),
        read('b.yaml', [entry('C#', 'b.yaml')]),
      ],
    );
    const [first, second] = plan.insert.map(({ ref }) => ref);
    expect(first).toBe('plugin:default/c');
    expect(second).toMatch(/^plugin:default\/c-[0-9a-f]{7}$/);
    expect(plan.problems).toEqual([]);
  });

  describe('when less than half is left', () => {
    const files = same(['a']);

    it('keeps everything, takes what is new, and says so', async () => {
      const plan = await planOf(four, [
        read('a.yaml', [plugin('a', 'a.yaml', 'new')]),
      ]);
      expect(plan.changes).toEqual({
        added: [],
        changed: ['plugin:default/a'],
        removed: [],
      });
      expect(plan.entities).toBe(4);
      expect(plan.shrinkage).toMatchObject({
        from: 4,
        to: 1,
        agreeing: 1,
        since: NOW,
      });
    });

    it('does not mind half', async () => {
      const plan = await planOf(four, same(['a', 'b']));
      expect(plan.changes.removed).toHaveLength(2);
      expect(plan.shrinkage).toBeUndefined();
    });

    it('lets go after three readings that agree, also of one file that stayed as it was', async () => {
      let entries = four;
      let shrinkage: FormerReading['shrinkage'];
      for (const agreeing of [1, 2]) {
        const plan = await planOf(entries, files, { shrinkage });
        expect(plan.shrinkage?.agreeing).toBe(agreeing);
        shrinkage = plan.shrinkage;
        entries = stored(
          entries.map(entry => ({
            ...entry,
            state: entry.path === 'a.yaml' ? 'found' : 'retained',
          })),
        );
      }
      const plan = await planOf(entries, files, { shrinkage });
      expect(plan.shrinkage).toBeUndefined();
      expect(plan.changes.removed).toHaveLength(3);
    });

    it('begins to count anew when another set is left', async () => {
      const first = await planOf(four, files);
      const second = await planOf(four, same(['b']), {
        shrinkage: first.shrinkage,
      });
      expect(second.shrinkage?.agreeing).toBe(1);
    });

    it('lets go of what an operator confirmed, and of nothing else', async () => {
      const { shrinkage } = await planOf(four, files);
      const confirmed = shrinkage?.reading;
      const other = await planOf(four, same(['b']), { shrinkage, confirmed });
      expect(other.changes.removed).toEqual([]);
      const plan = await planOf(four, files, { shrinkage, confirmed });
      expect(plan.changes.removed).toHaveLength(3);
    });

    it('never lets go of the last entry by itself', async () => {
      let shrinkage: FormerReading['shrinkage'];
      for (let readings = 0; readings < 5; readings++) {
        const plan = await planOf(four, [], { shrinkage });
        expect(plan.changes.removed).toEqual([]);
        shrinkage = plan.shrinkage;
      }
      const confirmed = shrinkage?.reading;
      const plan = await planOf(four, [], { shrinkage, confirmed });
      expect(plan.changes.removed).toHaveLength(4);
    });

    it('holds back what is missing of one large file', async () => {
      const all = stored(
        ['a', 'b', 'c', 'd'].map(name => plugin(name, 'all.yaml')),
      );
      const plan = await planOf(all, [
        read('all.yaml', [plugin('a', 'all.yaml')]),
      ]);
      expect(plan.entities).toBe(4);
      const entries = all.map(
        (entry, at): StagedEntry => ({
          ...entry,
          state: at ? 'retained' : 'found',
        }),
      );
      // The file is as it was, and what is held back is still not in it.
      const next = await planOf(entries, [{ path: 'all.yaml', same: true }], {
        shrinkage: plan.shrinkage,
      });
      expect(next.shrinkage?.agreeing).toBe(2);
    });
  });
});
