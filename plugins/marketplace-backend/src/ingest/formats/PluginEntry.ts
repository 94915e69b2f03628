import { Maintenance } from 'backstage-plugin-marketplace-common';

/** One plugin as the official directory describes it, with every field in good order. */
export interface PluginEntry {
  title: string;
  /** npm names, the main one first, none twice. */
  packages: Array<{ name: string; role?: string }>;
  author?: string;
  authorUrl?: string;
  category?: string;
  description?: string;
  documentation?: string;
  iconUrl?: string;
  /** As `2024-12-31`. */
  addedDate?: string;
  tags?: string[];
  order?: number;
  status?: Maintenance;
  /** As `2024-12-31`. */
  staleSince?: string;
  capabilities?: string[];
  setup?: Record<string, unknown>;
  snapshot?: Record<string, unknown>;
  /** Fields that the format does not have. */
  others: Record<string, unknown>;
}
