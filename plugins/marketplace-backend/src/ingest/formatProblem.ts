import { Entity, makeValidator } from '@backstage/catalog-model';

const NAME =
  'a-z, A-Z and 0-9, with -, _ or . between them, 63 characters at most';

const KEY = `a name of ${NAME}, after a domain and / if you like`;

const ROOT_FIELDS = ['apiVersion', 'kind', 'metadata', 'spec'];

const valid = makeValidator();

/**
 * Finds what the catalog's rules for names, keys, tags and addresses forbid, and says
 * what they want instead.
 *
 * @param entity - that its schema has accepted
 * @returns the path of the field and what is wrong with it
 */
export function formatProblem(
  entity: Entity,
): { path: string[]; message: string } | undefined {
  const foreign = Object.keys(entity).find(key => !ROOT_FIELDS.includes(key));
  if (foreign !== undefined) {
    return {
      path: [foreign],
      message: `is not a field of an entity; move it into spec, or remove it`,
    };
  }
  const { name, namespace, tags, links, labels, annotations } = entity.metadata;
  const check = (
    path: string[],
    value: unknown,
    isValid: (value: unknown) => boolean,
    expected: string,
  ) =>
    isValid(value)
      ? []
      : [
          {
            path: ['metadata', ...path],
            message: `must be ${expected}, but is ${JSON.stringify(value)}`,
          },
        ];
  return [
    ...check(['name'], name, valid.isValidEntityName, NAME),
    ...(namespace === undefined
      ? []
      : check(
          ['namespace'],
          namespace,
          valid.isValidNamespace,
          'a-z and 0-9, with - between them, 63 characters at most',
        )),
    ...Object.entries(labels ?? {}).flatMap(([key, value]) => [
      ...check(['labels', key], key, valid.isValidLabelKey, KEY),
      ...check(
        ['labels', key],
        value,
        valid.isValidLabelValue,
        `empty or ${NAME}`,
      ),
    ]),
    ...Object.entries(annotations ?? {}).flatMap(([key, value]) => [
      ...check(['annotations', key], key, valid.isValidAnnotationKey, KEY),
      ...check(
        ['annotations', key],
        value,
        valid.isValidAnnotationValue,
        'a text; write it in quotes',
      ),
    ]),
    ...(tags ?? []).flatMap((tag, index) =>
      check(
        ['tags', String(index)],
        tag,
        valid.isValidTag,
        'a-z, 0-9, :, + and #, with - between them, 63 characters at most',
      ),
    ),
    ...(links ?? []).flatMap(({ url }, index) =>
      check(['links', String(index), 'url'], url, isUrl, 'a URL'),
    ),
  ][0];
}

function isUrl(value: unknown): boolean {
  return typeof value === 'string' && URL.canParse(value);
}
