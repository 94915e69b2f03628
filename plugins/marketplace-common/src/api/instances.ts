import {
  FrontendSystem,
  Evidence,
  InventoryFinding,
  InventoryOrigin,
  PackageManager,
} from '../inventory';
import { PackageRole } from '../packages';
import { Freshness, InstalledPackageStatus, Loaded } from '../status';
import { FacetValue } from './plugins';

/**
 * One deployed Backstage.
 *
 * @public
 */
export interface InstanceSummary {
  id: string;
  /** Whether it is the one that answers. */
  current: boolean;
  origin: InventoryOrigin;
  /** When its inventory was taken, ISO 8601. */
  takenAt: string;
  /** Whether that is longer ago than `marketplace.inventory.staleAfter`. */
  stale: boolean;
  backstageVersion?: string;
  nodeVersion?: string;
  packageManager?: PackageManager;
  /** Of its app; missing when it is not known. */
  frontendSystem?: FrontendSystem;
  /** Of which half of it the packages are known. */
  covers: { frontend: boolean; backend: boolean };
  /** Whether it is known what its backend runs. */
  runtimeKnown: boolean;
  packages: number;
  findings: number;
}

/**
 * The answer of `GET /instances`: the current one first, the others by id.
 *
 * @public
 */
export interface InstancesResponse {
  items: InstanceSummary[];
}

/**
 * What `GET /instances/{id}/packages` accepts.
 *
 * @public
 */
export interface InstancePackagesQuery {
  search?: string;
  role?: Array<PackageRole | 'none'>;
  freshness?: Array<Freshness['state']>;
  evidence?: Evidence[];
  loaded?: Loaded[];
  workspace?: string[];
  sort?: 'name' | 'role' | 'freshness';
  order?: 'asc' | 'desc';
  /** 0 to 100. */
  limit?: number;
  cursor?: string;
}

/**
 * A package of an instance, judged.
 *
 * @public
 */
export interface InstancePackage {
  packageName: string;
  /** Missing for packages that are no part of any plugin, as `react`. */
  role?: PackageRole;
  /** The plugin that it belongs to, among those that the caller may read. */
  plugin?: { entityRef: string; title: string; unlisted?: boolean };
  /** Folder in the repository, when it is developed there. */
  folder?: string;
  description?: string;
  status: InstalledPackageStatus;
  findings: InventoryFinding[];
}

/**
 * The answer of `GET /instances/{id}/packages`.
 *
 * @public
 */
export interface InstancePackagesResponse {
  items: InstancePackage[];
  totalItems: number;
  facets: {
    role: FacetValue[];
    freshness: FacetValue[];
    evidence: FacetValue[];
    loaded: FacetValue[];
    workspace: FacetValue[];
  };
  pageInfo: { nextCursor?: string; prevCursor?: string };
}

/**
 * The answer of `GET /overview`: what there is to see and to do in an instance, among the
 * plugins that the caller may read.
 *
 * @public
 */
export interface OverviewResponse {
  instance: InstanceSummary;
  plugins: {
    /** Wholly installed. */
    installed: number;
    partial: number;
    /** Installed or partial, with at least one package behind. */
    updates: {
      total: number;
      /** Of them, by the step of the package that is furthest behind. */
      major: number;
      minor: number;
      patch: number;
      prerelease: number;
    };
    deprecated: number;
    moved: number;
    /** Either of the two, or both. */
    deprecatedOrMoved: number;
    archived: number;
    notLoaded: number;
    /** Without a companion, or with a package that does not run, or both. */
    incompleteOrNotLoaded: number;
    missingCompanion: number;
    incompatible: number;
    unlisted: number;
    /** Installed or partial with something to look at, whatever it is. */
    attention: number;
  };
  /** The first 100. */
  findings: InventoryFinding[];
  registry: {
    enabled: boolean;
    /** Packages that are looked up. */
    wanted: number;
    /** Those that have had an answer. */
    checked: number;
    /** Those whose last look-up failed, or whose first has to wait as others failed. */
    failed: number;
    /** The oldest answer that is still used, ISO 8601. */
    oldestAt?: string;
    /** One of the reasons of the failures. */
    failure?: string;
  };
}
