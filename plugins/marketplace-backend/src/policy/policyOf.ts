import { Entity } from '@backstage/catalog-model';
import { PluginPolicy } from 'backstage-plugin-marketplace-common';
import { filterMatcher } from '../filter/collectionFilter';
import { PolicyRule } from './PolicyRule';

/**
 * What the first rule that selects a plugin says of it.
 *
 * @param plugin - its entity, with at least the fields that the rules look at
 * @returns `undefined` when no rule selects it
 */
export function policyOf(
  plugin: Entity,
  rules: readonly PolicyRule[],
): PluginPolicy | undefined {
  const matches = filterMatcher(plugin);
  return rules.find(({ filter }) => matches(filter))?.policy;
}
