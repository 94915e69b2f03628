import { Entity } from '@backstage/catalog-model';
import { EntityProblem, validateEntity } from '../validateEntity';
import { isObject } from '../../isObject';

/**
 * Leaves out of an entity what the catalog would not accept, field by field.
 *
 * @returns the entity and the problems of what was left out; or, where it is nothing
 *   without that, what it was lost to
 */
export async function salvageEntity(candidate: unknown): Promise<{
  entity?: Entity;
  leftOut: EntityProblem[];
  lost: EntityProblem[];
}> {
  const leftOut: EntityProblem[] = [];
  let value = candidate;
  for (;;) {
    const result = await validateEntity(value);
    if ('entity' in result) {
      return { entity: result.entity, leftOut, lost: [] };
    }
    const { path, message } = result.problem;
    const without = withoutField(value, path);
    if (!without) {
      return { leftOut, lost: [result.problem] };
    }
    leftOut.push({ path, message: `${message}; it is left out` });
    value = without;
  }
}

/** The entity without one field of its metadata or spec; `undefined` if it has none such. */
function withoutField(value: unknown, path: string[]): unknown {
  const [section, key] = path;
  if (!isObject(value) || !section || !key) {
    return undefined;
  }
  const part = value[section];
  if (!isObject(part) || !Object.hasOwn(part, key)) {
    return undefined;
  }
  const { [key]: _removed, ...rest } = part;
  return { ...value, [section]: rest };
}
