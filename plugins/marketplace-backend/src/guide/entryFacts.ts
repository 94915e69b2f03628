import { Entity } from '@backstage/catalog-model';
import {
  isPackageEntity,
  isPluginEntity,
  isWebUrl,
} from 'backstage-plugin-marketplace-common';
import { isObject } from '../isObject';

/** Items of one list that are looked at. */
const MAX_ITEMS = 50;

/** What permissions are called, for example `catalog.entity.read`. */
const PERMISSION = /^[\w][\w.:/-]{0,199}$/;

/** What the entities of a plugin tell of its installation; all of it is untrusted. */
export interface EntryFacts {
  /** Where the plugin is explained, http(s). */
  documentation?: string;
  /** Code that people are told to add. */
  snippets: string[];
  /** Names of the permissions that packages have, by npm name. */
  permissions: ReadonlyMap<string, string[]>;
}

/**
 * Reads `metadata.links`, `spec.installation` and `spec.setup.integration` of plugins, and
 * `spec.permissions` of packages. What is of another shape is left out.
 *
 * @param entities - of one plugin, the deciding one first
 */
export function entryFacts(entities: Iterable<Entity>): EntryFacts {
  const all = [...entities];
  const plugins = all.filter(isPluginEntity);
  return {
    documentation: plugins
      .flatMap(({ metadata }) => metadata.links ?? [])
      .find(({ title, url }) => /^doc/i.test(title ?? '') && isWebUrl(url))
      ?.url,
    snippets: plugins.flatMap(({ spec }) => [
      ...codeBlocks(spec.installation),
      ...integrations(spec.setup?.integration),
    ]),
    permissions: new Map(
      all
        .filter(isPackageEntity)
        .map(({ spec }): [string, string[]] => [
          spec.packageName,
          listOf(spec.permissions).filter(isPermission),
        ])
        .filter(([, permissions]) => permissions.length),
    ),
  };
}

/** The code of fenced blocks of markdown. */
function codeBlocks(markdown: unknown): string[] {
  if (typeof markdown !== 'string') {
    return [];
  }
  const parts = markdown.split(/^[ \t]*```.*$/m);
  return parts.filter((_, at) => at % 2 === 1).slice(0, MAX_ITEMS);
}

function integrations(items: unknown): string[] {
  return listOf(items).flatMap(item =>
    isObject(item) && typeof item.source === 'string' ? item.source : [],
  );
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, MAX_ITEMS) : [];
}

function isPermission(value: unknown): value is string {
  return typeof value === 'string' && PERMISSION.test(value);
}
