import { mockServices } from '@backstage/backend-test-utils';
import { SourceStore, StoredSource } from '../../database/SourceStore';
import { CatalogReconciler } from './CatalogReconciler';

function setUp(options: {
  handed: string[];
  waiting?: string[];
  sources?: Record<string, Partial<StoredSource>>;
}) {
  const entities = {
    handedBefore: async () => options.handed,
    refs: async () => new Set([...options.handed, ...(options.waiting ?? [])]),
    repeat: jest.fn(),
    removeUnknown: jest.fn(),
  };
  const stored = Object.entries(options.sources ?? {}).map(
    ([id, rest]): [string, StoredSource] => [
      id,
      {
        id,
        type: 'entities',
        problems: [],
        mergeProblems: [],
        asked: false,
        settled: true,
        plugins: 0,
        entities: 0,
        ...rest,
      },
    ],
  );
  const sources: Pick<SourceStore, 'list'> = {
    list: async () => new Map(stored),
  };
  const onChange = jest.fn(async () => {});
  const reconciler = new CatalogReconciler({
    entities,
    sources,
    sourceIds: ['bundled'],
    logger: mockServices.logger.mock(),
    onChange,
  });
  return { entities, onChange, reconciler };
}

const readBundled = { bundled: { lastSuccessAt: '2026-11-22T10:00:00Z' } };

describe('CatalogReconciler', () => {
  it('leaves a catalog alone that has what it was handed', async () => {
    const { entities, onChange, reconciler } = setUp({
      handed: ['plugin:default/a'],
      waiting: ['plugin:default/b'],
      sources: readBundled,
    });
    await reconciler.reconcile(
      new Map([
        ['plugin:default/a', 'bundled'],
        ['plugin:default/b', 'bundled'],
        ['plugin:default/by-hand', undefined],
      ]),
    );
    expect(entities.repeat).not.toHaveBeenCalled();
    expect(onChange).not.toHaveBeenCalled();
  });

  it('hands over again what somebody deleted', async () => {
    const { entities, onChange, reconciler } = setUp({
      handed: ['plugin:default/a', 'plugin:default/b'],
      sources: readBundled,
    });
    await reconciler.reconcile(new Map([['plugin:default/a', 'bundled']]));
    expect(entities.repeat).toHaveBeenCalledWith(['plugin:default/b']);
    expect(onChange).toHaveBeenCalled();
  });

  it('removes what no source has, when its sources have been read', async () => {
    const catalog = new Map([
      ['plugin:default/old', 'bundled'],
      ['plugin:default/dropped', 'gone,bundled'],
    ]);
    const read = setUp({ handed: [], sources: readBundled });
    await read.reconciler.reconcile(catalog);
    expect(read.entities.removeUnknown).toHaveBeenCalledWith([
      'plugin:default/old',
      'plugin:default/dropped',
    ]);

    const unread = setUp({ handed: [], sources: { bundled: {} } });
    await unread.reconciler.reconcile(catalog);
    expect(unread.entities.removeUnknown).not.toHaveBeenCalled();
  });
});
