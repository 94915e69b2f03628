import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { SOURCES_ANNOTATION } from 'backstage-plugin-marketplace-common';
import { decidedFields, EntityField } from './fields';
import { MergeGroup } from './MergeGroup';

/** An entity of a source, whole. */
export interface SourcedEntity {
  sourceId: string;
  entity: Entity;
}

/** Where the links of a group stand in the entity, by kind. */
const LINKS: Record<string, string> = {
  plugin: 'packages',
  package: 'partOf',
  plugincollection: 'plugins',
};

/**
 * Makes one entity of what several sources have: each field is of the first that has it.
 *
 * @param members - in the order in which the sources decide; at least one
 */
export function mergeEntities(
  { ref, links }: Pick<MergeGroup, 'ref' | 'links'>,
  members: readonly SourcedEntity[],
): Entity {
  const [first] = members;
  const { kind, namespace, name } = parseEntityRef(ref);
  const decided = [
    ...decidedFields(members.map(({ entity }) => entity)).values(),
  ].flat();
  const section = (wanted: EntityField['section']) =>
    Object.fromEntries(
      decided
        .filter(field => field.section === wanted)
        .map(({ key, value }) => [key, value]),
    );
  const spec = section('spec');
  const annotations = Object.assign(
    {},
    ...[...members].reverse().map(({ entity }) => entity.metadata.annotations),
  );
  const sources = [...new Set(members.map(({ sourceId }) => sourceId))];
  const key = LINKS[kind];
  return {
    apiVersion: first.entity.apiVersion,
    kind: first.entity.kind,
    metadata: {
      ...section('metadata'),
      name: sameName(first.entity.metadata.name, name),
      namespace,
      annotations: { ...annotations, [SOURCES_ANNOTATION]: sources.join(',') },
    },
    spec: links && key ? { ...spec, [key]: links } : spec,
  };
}

/** Refs are in lower case, names need not be. */
function sameName(written: string, inRef: string): string {
  return written.toLocaleLowerCase('en-US') === inRef ? written : inRef;
}
