import { FrontendSystem } from '../inventory';

/**
 * Whether a statement is what a package says of itself, or was worked out from what it
 * depends on and exports.
 *
 * @public
 */
export type CompatibilityBasis = 'declared' | 'derived';

/**
 * One thing that can be said of how a package fits an instance. The words are made from it
 * where it is shown.
 *
 * @public
 */
export type CompatibilityStatement =
  | {
      about: 'backstage';
      packageName: string;
      basis: 'declared';
      /** The releases that it says it is made for, a semver range. */
      supported: string;
      /** The release of the instance; missing when it is not known. */
      running?: string;
      verdict: 'compatible' | 'incompatible' | 'unknown';
    }
  | {
      about: 'backstage';
      packageName: string;
      basis: 'derived';
      /** The release whose packages it was built against, for example `1.49`. */
      builtFor: string;
      running?: string;
      /**
       * `older`: built for an earlier release, which mostly works. `newer`: it needs packages
       * that came after the release of the instance.
       */
      verdict: 'same' | 'older' | 'newer' | 'unknown';
    }
  | {
      about: 'dependency';
      packageName: string;
      basis: 'derived';
      /** The npm name of the package of Backstage's own that it needs. */
      dependency: string;
      range: string;
      /** The version that the instance has; it does not satisfy the range. */
      installed: string;
      /** `newer`: it needs a newer one. `older`: it was made for an older one. */
      verdict: 'newer' | 'older';
    }
  | {
      about: 'frontend-system';
      packageName: string;
      basis: CompatibilityBasis;
      /** The systems that it works with. */
      supported: FrontendSystem[];
      /** The system of the app; missing when it is not known. */
      running?: FrontendSystem;
      /** The entry point for the new system, for example `./alpha`; `.` is the package itself. */
      entryPoint?: string;
      verdict: 'compatible' | 'incompatible' | 'unknown';
    }
  | {
      about: 'node';
      packageName: string;
      basis: 'declared';
      /** `engines.node`. */
      supported: string;
      running?: string;
      verdict: 'compatible' | 'incompatible' | 'unknown';
    };

/** The statements about one thing. */
export type StatementAbout<
  About extends CompatibilityStatement['about'],
  Basis extends CompatibilityBasis,
> = Extract<CompatibilityStatement, { about: About; basis: Basis }>;
