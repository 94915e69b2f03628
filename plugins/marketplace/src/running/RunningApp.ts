import { FrontendSystem } from 'backstage-plugin-marketplace-common';

/**
 * A plugin of the app that runs in this browser.
 *
 * @internal
 */
export interface RunningPlugin {
  pluginId: string;
  /** The npm name; missing when the plugin does not tell. */
  packageName?: string;
  version?: string;
  /** How many extensions it has; 0 where apps have none. */
  extensions: number;
  /** Ids of those that are disabled. */
  disabled: string[];
}

/**
 * The app that runs in this browser.
 *
 * @internal
 */
export interface RunningApp {
  system: FrontendSystem;
  plugins: RunningPlugin[];
}
