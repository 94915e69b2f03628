import {
  ANNOTATION_ORIGIN_LOCATION,
  CompoundEntityRef,
  Entity,
  getCompoundEntityRef,
  parseEntityRef,
  RELATION_HAS_PART,
  RELATION_OWNED_BY,
  RELATION_OWNER_OF,
  RELATION_PART_OF,
} from '@backstage/catalog-model';
import {
  CatalogProcessor,
  CatalogProcessorEmit,
  processingResult,
} from '@backstage/plugin-catalog-node';
import { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  isPackageEntity,
  isPluginCollectionEntity,
  isPluginEntity,
  SOURCES_ANNOTATION,
} from 'backstage-plugin-marketplace-common';
import { isOurLocation } from './locationOf';
import { packageItem, packageRef } from './packageRef';
import { kindValidators } from './validateEntity';

/**
 * Teaches the catalog the kinds `Plugin`, `Package` and `PluginCollection`: their
 * schemas, and the relations that their specs stand for.
 */
export class MarketplaceEntitiesProcessor implements CatalogProcessor {
  getProcessorName(): string {
    return 'MarketplaceEntitiesProcessor';
  }

  async validateEntityKind(entity: Entity): Promise<boolean> {
    const validate = kindValidators.get(entity.kind.toLowerCase());
    return validate !== undefined && validate(entity) !== false;
  }

  /** Who writes an entity by hand does not decide that it is of one of our sources. */
  async preProcessEntity(entity: Entity): Promise<Entity> {
    const { annotations } = entity.metadata;
    if (
      annotations?.[SOURCES_ANNOTATION] === undefined ||
      isOurLocation(annotations[ANNOTATION_ORIGIN_LOCATION])
    ) {
      return entity;
    }
    const { [SOURCES_ANNOTATION]: _claim, ...others } = annotations;
    return { ...entity, metadata: { ...entity.metadata, annotations: others } };
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    if (!kindValidators.has(entity.kind.toLowerCase())) {
      return entity;
    }
    const self = getCompoundEntityRef(entity);
    for (const [type, target, reverse] of relationsOf(entity, self)) {
      emit(processingResult.relation({ type, source: self, target }));
      emit(
        processingResult.relation({
          type: reverse,
          source: target,
          target: self,
        }),
      );
    }
    return entity;
  }
}

type RelationTriple = [
  type: string,
  target: CompoundEntityRef,
  reverse: string,
];

function relationsOf(
  entity: Entity,
  self: CompoundEntityRef,
): RelationTriple[] {
  const relations: RelationTriple[] = [];
  const defaultNamespace = self.namespace;
  const owner = entity.spec?.owner;
  if (typeof owner === 'string' && owner) {
    const target = parseEntityRef(owner, {
      defaultKind: 'Group',
      defaultNamespace,
    });
    relations.push([RELATION_OWNED_BY, target, RELATION_OWNER_OF]);
  }
  if (isPluginEntity(entity)) {
    for (const pkg of entity.spec.packages ?? []) {
      if (isOnlyNpmName(pkg, entity)) {
        continue;
      }
      relations.push([
        RELATION_HAS_PART,
        packageRef(pkg, defaultNamespace),
        RELATION_PART_OF,
      ]);
    }
  } else if (isPackageEntity(entity)) {
    for (const plugin of entity.spec.partOf ?? []) {
      const target = parseEntityRef(plugin, {
        defaultKind: 'Plugin',
        defaultNamespace,
      });
      relations.push([RELATION_PART_OF, target, RELATION_HAS_PART]);
    }
  } else if (isPluginCollectionEntity(entity)) {
    for (const plugin of entity.spec.plugins ?? []) {
      const target = parseEntityRef(plugin, {
        defaultKind: 'Plugin',
        defaultNamespace,
      });
      relations.push([RELATION_HAS_PART, target, RELATION_PART_OF]);
    }
  }
  return relations;
}

/**
 * Whether an item names a package of which the catalog may have no entity. Where it has one,
 * the relation comes of what that is a part of: merged entities always tell it.
 */
function isOnlyNpmName(item: string, { metadata }: Entity): boolean {
  const origin = metadata.annotations?.[ANNOTATION_ORIGIN_LOCATION];
  // Others may mean the name of an entity
  return isOurLocation(origin)
    ? packageItem(item).packageName !== undefined
    : item.startsWith('@');
}
