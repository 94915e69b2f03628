import { FrontendSystem, PackageManager } from '../inventory';
import { PluginHalf } from '../packages';

/**
 * One thing to do to install a plugin. Nothing of it is ever run by the portal.
 *
 * @public
 */
export type InstallStep =
  | {
      kind: 'add-dependency';
      /** Why, in the terms of the plugin. */
      half: PluginHalf;
      /** npm names of the packages to add. */
      packages: string[];
      /** The workspace that needs them, by package name; missing when it is not known. */
      workspace?: string;
      /** What to type in the root of the repository. */
      command: string;
    }
  | {
      kind: 'add-line';
      half: PluginHalf;
      packageName: string;
      /** The file to change, below the root of the repository; a guess when `assumed`. */
      file: string;
      assumed: boolean;
      /** The exact lines to add, without indentation. */
      lines: string[];
      /** The line after which they belong, as it is written in a stock portal. */
      after?: string;
    }
  | {
      kind: 'nothing-to-wire';
      packageName: string;
      /** `discovered`: the app finds the package by itself; `no-feature`: it is a library. */
      reason: 'discovered' | 'no-feature';
    }
  | {
      /** To put it into the code, or to take it out of there. */
      kind: 'wire-by-hand' | 'unwire-by-hand';
      packageName: string;
      /** `legacy-app`: pages of it are in the app's code; `unknown`: it does not tell. */
      reason: 'legacy-app' | 'unknown';
      /** Where it is explained, http(s). */
      documentation?: string;
    }
  | {
      kind: 'configure';
      packageName: string;
      /** Dotted paths of `app-config.yaml` that the package cannot do without. */
      required: string[];
    }
  | {
      kind: 'allow';
      packageName: string;
      /** Names of permissions that a policy may have to allow. */
      permissions: string[];
    }
  | {
      kind: 'remove-line';
      half: PluginHalf;
      packageName: string;
      /** The file to change, below the root of the repository; a guess when `assumed`. */
      file: string;
      assumed: boolean;
      /** The lines to look for. */
      lines: string[];
    }
  | {
      kind: 'update-dependency' | 'remove-dependency';
      half: PluginHalf;
      /** npm names of the packages. */
      packages: string[];
      /** The workspace that has them, by package name; missing when it is not known. */
      workspace?: string;
      /** What to type in the root of the repository. */
      command: string;
    }
  | { kind: 'up-to-date'; packageName: string; version?: string }
  | { kind: 'already-there'; packageName: string; version?: string }
  | { kind: 'restart' };

/**
 * What a guide is for.
 *
 * @public
 */
export type InstallAction = 'install' | 'update' | 'remove';

/**
 * The answer of `GET /plugins/{namespace}/{name}/install?action=`: what to do to have a plugin
 * in an instance, to have its latest version, or to have it no more.
 *
 * @public
 */
export interface InstallGuide {
  entityRef: string;
  instance: string;
  action: InstallAction;
  /** Those that make sense: of a plugin that is not there, installing alone. */
  actions: InstallAction[];
  /**
   * Whether `GET .../install/patch?action=` answers the same as a patch: it needs the files
   * of the repository, and so is of the instance that answers alone.
   */
  patch: boolean;
  /** Missing when it is not known; commands are then those of yarn, as in stock portals. */
  packageManager?: PackageManager;
  frontendSystem?: FrontendSystem;
  /** Nothing to do when only `already-there` is among them. */
  steps: InstallStep[];
}
