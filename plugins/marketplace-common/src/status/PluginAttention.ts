/**
 * Something about an installed plugin that a person should look at.
 *
 * - `missing-companion`: a half is missing, or a module that should be installed beside it
 * - `not-loaded`: a backend package is declared, but the running backend has not loaded it
 * - `incompatible`: it says that it is not made for this instance
 * - `deprecated`: its publisher has deprecated the installed version of one of its packages
 * - `moved`: another package took the place of one of its packages
 * - `archived`: nobody maintains the plugin any more
 * - `update-available`: its registry has a newer version of one of its installed packages
 * - `unlisted`: no source has an entry of it
 *
 * @public
 */
export type PluginAttention =
  | 'missing-companion'
  | 'not-loaded'
  | 'incompatible'
  | 'deprecated'
  | 'moved'
  | 'archived'
  | 'update-available'
  | 'unlisted';

/**
 * Every {@link PluginAttention}, what is most urgent first.
 *
 * @public
 */
export const PLUGIN_ATTENTION: readonly PluginAttention[] = [
  'missing-companion',
  'not-loaded',
  'incompatible',
  'deprecated',
  'moved',
  'archived',
  'update-available',
  'unlisted',
];
