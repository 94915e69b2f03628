import { PluginProvenance } from 'backstage-plugin-marketplace-common';

/**
 * Fields that one source decides although another has them too.
 *
 * @internal
 */
export interface Override {
  /** The source that decides; missing when none says so. */
  source?: string;
  fields: string[];
}

/**
 * Who decides the fields that a source has too, the source that decides first first.
 *
 * @internal
 */
export function overriddenBy(
  { overridden }: PluginProvenance,
  sources: PluginProvenance[],
): Override[] {
  const deciders = sources.map(({ decides, source }) => ({
    source,
    fields: overridden.filter(field => decides.includes(field)),
  }));
  const known = new Set(deciders.flatMap(({ fields }) => fields));
  const others = overridden.filter(field => !known.has(field));
  return [...deciders, { fields: others }].filter(
    ({ fields }) => fields.length > 0,
  );
}
