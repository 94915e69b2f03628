import { isWebUrl } from 'backstage-plugin-marketplace-common';
import { EntryFacts } from './entryFacts';
import { PackageToInstall } from './PackageToInstall';
import { byPeople, PlannedStep } from './PlannedStep';

/**
 * Tells where it is explained how a package is used, when nothing more exact is known of how
 * to use it, or to use it no more.
 */
export function wireByHand(
  action: 'add' | 'remove',
  { name: packageName, manifest }: PackageToInstall,
  entry: EntryFacts,
  reason: 'legacy-app' | 'unknown',
): PlannedStep {
  const { homepage, repository } = manifest;
  const documentation = [entry.documentation, homepage, repository].find(
    url => url !== undefined && isWebUrl(url),
  );
  return byPeople({
    kind: action === 'add' ? 'wire-by-hand' : 'unwire-by-hand',
    packageName,
    reason,
    documentation,
  });
}
