/**
 * What is known of a plugin before looking at an instance.
 *
 * @public
 */
export interface PluginFacts {
  packages: readonly PluginPackageFacts[];
  maintenance?: string;
  /** Whether no source has an entry of it. */
  unlisted?: boolean;
}

/**
 * One package of a plugin, as the entries describe it.
 *
 * @public
 */
export interface PluginPackageFacts {
  /** The npm name. */
  name: string;
  /** The declared role; without one, the name tells it. */
  role?: string;
  /** Whether the plugin is complete without it. */
  optional?: boolean;
  /** npm names that the package had before it moved. */
  aliases?: readonly string[];
}
