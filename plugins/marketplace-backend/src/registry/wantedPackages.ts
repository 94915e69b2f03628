import { Entity } from '@backstage/catalog-model';
import { createBreather } from '../concurrency/breather';
import { InstanceNames, NamesOfInstance } from './InstanceNames';
import { listedPackages } from './listedPackages';

/** Many times what real portals have; each is a request every half a day. */
const MAX_WANTED = 30_000;

/** With those that are too much. */
const MAX_NAMES = 2 * MAX_WANTED;

/** What is looked up first has most. */
const IMPORTANCE = { installed: 4, listed: 3, companion: 2, elsewhere: 1 };

/** Of what is too much: it is not taken in, but stays, as the last, where it is known. */
const TOO_MUCH = 0;

/**
 * Tells which packages to look up in registries, and how important each is: what this
 * instance has installed of Backstage, what entries are about, companions of what is
 * installed, and then what other instances have, in equal shares. What is more than 30,000
 * packages has the importance 0, and what is more than 60,000 is left out.
 *
 * A package that this instance only has from its own repository, or from a git repository
 * or an archive, is not asked for: its name is nobody else's business. It is when another
 * instance gets it from a registry. What others say of themselves keeps nothing that is
 * installed here, and nothing of entries, from being asked for; a companion is left out also
 * when another instance has it of its own, and none from a registry.
 *
 * @param options.entities - reads what the catalog has of the marketplace's kinds, as
 *   {@link listedPackages} takes it
 * @returns npm names and their importance, the most important first
 * @throws when the catalog or the database cannot be read
 */
export async function wantedPackages(options: {
  entities: () => Promise<Iterable<Entity>>;
  instanceNames: InstanceNames;
}): Promise<ReadonlyMap<string, number>> {
  const listed = await listedPackages(await options.entities());
  const { own, others } = await options.instanceNames.all();
  const here = own ? [own] : [];
  const plain = [...listed].filter(name => own?.plain.has(name));
  const isPrivate = (name: string, owners: readonly NamesOfInstance[]) =>
    owners.some(({ local }) => local.has(name)) &&
    !others.some(({ installed }) => installed.has(name));

  const wanted = new Map<string, number>();
  const breathe = createBreather();
  for (const [importance, names, owners] of [
    [IMPORTANCE.installed, own?.installed ?? [], []],
    [IMPORTANCE.installed, plain, []],
    [IMPORTANCE.listed, listed, here],
    [IMPORTANCE.companion, own?.companions ?? [], [...here, ...others]],
    [IMPORTANCE.elsewhere, inEqualShares(others), []],
  ] as const) {
    for (const name of names) {
      await breathe();
      if (wanted.size >= MAX_NAMES) {
        return wanted;
      }
      if (!wanted.has(name) && !isPrivate(name, owners)) {
        wanted.set(name, wanted.size < MAX_WANTED ? importance : TOO_MUCH);
      }
    }
  }
  return wanted;
}

/** One name of each instance, then the next of each: none keeps the others out. */
function* inEqualShares(
  instances: readonly NamesOfInstance[],
): Generator<string> {
  let shares = instances.map(({ installed }) => installed.values());
  while (shares.length) {
    const unfinished: typeof shares = [];
    for (const share of shares) {
      const next = share.next();
      if (!next.done) {
        unfinished.push(share);
        yield next.value;
      }
    }
    shares = unfinished;
  }
}
