import { ManifestFacts } from '../packages';

/**
 * A package of which is asked how it fits an instance, installed or not.
 *
 * @public
 */
export interface PackageToFit {
  /** The npm name. */
  name: string;
  /** The declared role; without one, the name tells it. */
  role?: string;
  /** What the package.json of the copy in question tells. */
  manifest: ManifestFacts;
}
