import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { createBreather } from '../concurrency/breather';
import { InstanceNames, NamesOfInstance } from './InstanceNames';
import { listedPackages } from './listedPackages';

/** Many times what real portals have; each is a request every half a day. */
const MAX_WANTED = 30_000;

/** Of one other instance: many times what real ones have. */
const MAX_OF_OTHER = 2_000;

/** What is looked up first has most. */
const IMPORTANCE = { installed: 4, listed: 3, companion: 2, elsewhere: 1 };

/** Of what is too much: it is not looked up anew, and what is known is kept. */
const TOO_MUCH = 0;

/**
 * Tells which packages to look up in registries, and how important each is: what this
 * instance has installed of Backstage, what entries are about, companions of what is
 * installed, and then what other instances have, in equal shares. What is more than 30,000
 * packages has the importance 0.
 *
 * A package that this instance only has from its own repository, or from a git repository
 * or an archive, is not asked for: its name is nobody else's business. It is when another
 * instance gets it from a registry. What others say of themselves keeps nothing of this
 * instance and of entries from being asked for; what only they have, and have of their own,
 * is not.
 *
 * @param options.instance - this one
 * @returns npm names and their importance, the most important first
 * @throws when the catalog or the database cannot be read
 */
export async function wantedPackages(options: {
  catalog: CatalogService;
  auth: AuthService;
  instance: string;
  instanceNames: InstanceNames;
}): Promise<ReadonlyMap<string, number>> {
  const { instance, instanceNames } = options;
  const listed = await listedPackages(options);
  const instances = await instanceNames.of(listed);
  const own = instances.get(instance);
  const others = [...instances.values()].filter(names => names !== own);
  const isAsked = (name: string) =>
    !own?.local.has(name) ||
    others.some(({ installed }) => installed.has(name));

  const wanted = new Map<string, number>();
  const breathe = createBreather();
  for (const [importance, names] of [
    [IMPORTANCE.installed, own?.installed ?? []],
    [IMPORTANCE.listed, listed],
    [IMPORTANCE.companion, own?.companions ?? []],
    [IMPORTANCE.elsewhere, inEqualShares(others)],
  ] as const) {
    for (const name of names) {
      await breathe();
      if (isAsked(name) && !wanted.has(name)) {
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
  let shares = instances.map(namesOf);
  for (let taken = 0; shares.length && taken < MAX_OF_OTHER; taken++) {
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

function* namesOf({
  installed,
  companions,
}: NamesOfInstance): Generator<string, void> {
  yield* installed;
  yield* companions;
}
