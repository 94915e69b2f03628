import { ManifestFacts } from '../packages';

/** A package that says of which plugin it is. */
export interface Companion {
  name: string;
  manifest: Pick<ManifestFacts, 'pluginPackages'>;
}

/**
 * Whether a package that lists another one as a package of its plugin is right: the other
 * one lists it too, or lists nothing besides itself. Anybody can list the packages of
 * somebody else.
 */
export function isListedInTurn(lister: Companion, listed: Companion): boolean {
  const { pluginPackages } = listed.manifest;
  return (
    !pluginPackages?.some(name => name !== listed.name) ||
    pluginPackages.includes(lister.name)
  );
}
