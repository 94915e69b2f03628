import { addTo } from '../addTo';
import { Steps } from '../steps';
import type { PackageFacts } from './groupPackages';
import { familyByRole } from './packageFamily';

/** The packages that a package says make up its plugin; naming itself alone says nothing. */
export function declaredBy({
  name,
  pluginPackages,
}: PackageFacts): readonly string[] | undefined {
  return pluginPackages?.some(other => other !== name)
    ? pluginPackages
    : undefined;
}

/**
 * Finds the packages that are of one plugin because they say so: two that list one
 * another, and one that lists nothing with one that lists it. When several do, that is
 * the one of its own name.
 *
 * @param sorted - in a stable order
 * @returns pairs: a package, and one whose plugin it is of
 */
export function* declaredCompanions(
  sorted: readonly PackageFacts[],
): Steps<Array<[name: string, beside: string]>> {
  const listedBy = new Map<string, PackageFacts[]>();
  for (const pkg of sorted) {
    yield;
    for (const name of new Set(declaredBy(pkg))) {
      addTo(listedBy, name, pkg);
    }
  }
  const pairs: Array<[string, string]> = [];
  for (const pkg of sorted) {
    yield;
    const own = declaredBy(pkg);
    const listers = listedBy.get(pkg.name) ?? [];
    const namesake = listers.find(lister => sameFamily(pkg, lister));
    const companions = own
      ? listers.filter(({ name }) => own.includes(name))
      : [namesake ?? listers[0]].filter(lister => lister !== undefined);
    companions.forEach(({ name }) => pairs.push([pkg.name, name]));
  }
  return pairs;
}

function sameFamily(a: PackageFacts, b: PackageFacts): boolean {
  return familyByRole(a.name, a.role) === familyByRole(b.name, b.role);
}
