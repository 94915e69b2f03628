import {
  CompoundEntityRef,
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  isPackageEntity,
  isPluginCollectionEntity,
  isPluginEntity,
} from 'backstage-plugin-marketplace-common';
import { packageRef } from './packageRef';

/** The catalog keeps references in columns of this many characters. */
const MAX_LENGTH = 255;

/** Stands for the namespace that the entity will have. */
const LONGEST_NAMESPACE = 'x'.repeat(63);

/**
 * Finds a reference that the catalog could not make a relation of, which would keep the
 * whole entity out of it.
 *
 * @param entity - that its schema has accepted
 * @returns the path of the field and what is wrong with it
 */
export function referenceProblem(
  entity: Entity,
): { path: string[]; message: string } | undefined {
  const defaultNamespace = entity.metadata.namespace ?? LONGEST_NAMESPACE;
  const parseAs = (defaultKind: string) => (ref: string) =>
    parseEntityRef(ref, { defaultKind, defaultNamespace });
  const { owner } = entity.spec ?? {};

  return [
    ...(typeof owner === 'string'
      ? [referred(['owner'], owner, 'Group', parseAs('Group'))]
      : []),
    ...(isPluginEntity(entity) ? entity.spec.packages ?? [] : []).map(
      (item, index) =>
        referred(['packages', String(index)], item, 'Package', ref =>
          packageRef(ref, defaultNamespace),
        ),
    ),
    ...(isPackageEntity(entity) ? entity.spec.partOf ?? [] : []).map(
      (item, index) =>
        referred(['partOf', String(index)], item, 'Plugin', parseAs('Plugin')),
    ),
    ...(isPluginCollectionEntity(entity) ? entity.spec.plugins ?? [] : []).map(
      (item, index) =>
        referred(['plugins', String(index)], item, 'Plugin', parseAs('Plugin')),
    ),
  ].find(problem => problem !== undefined);
}

function referred(
  path: string[],
  item: string,
  kind: string,
  parse: (ref: string) => CompoundEntityRef,
): { path: string[]; message: string } | undefined {
  const problem = (message: string) => ({
    path: ['spec', ...path],
    message: `${message}, but is ${JSON.stringify(item.slice(0, 100))}`,
  });
  const npm = kind === 'Package' ? ', or an npm package name' : '';
  try {
    const ref = stringifyEntityRef(parse(item));
    return ref.length > MAX_LENGTH
      ? problem(`must be a reference of at most ${MAX_LENGTH} characters`)
      : undefined;
  } catch {
    return problem(
      `must be a reference such as x, acme/x or ${kind.toLowerCase()}:acme/x${npm}`,
    );
  }
}
