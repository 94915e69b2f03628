import { makeValidator } from '@backstage/catalog-model';
import { toEntityName } from 'backstage-plugin-marketplace-common';
import { tidyReference } from './tidyReference';
import { toTag } from './toTag';
import { isObject } from '../../isObject';

const { isValidEntityName, isValidTag } = makeValidator();

/** The longest title that entities may have. */
const MAX_TITLE = 200;

/** The lists of references in a spec, and the kind that they refer to. */
const REFERENCES: Record<string, string> = {
  packages: 'Package',
  partOf: 'Plugin',
  plugins: 'Plugin',
};

/** What {@link tidyEntity} made of a document. */
export interface TidyEntity {
  value: unknown;
  /** The text that `metadata.name` was made of, where it was no name. */
  namedBy?: string;
  warnings: Array<{ path: string[]; message: string }>;
}

/**
 * Makes of a document what the catalog accepts, where what was meant is clear: a name
 * out of any text, in references to it just so; tags; and fields without a value are not
 * there. Everything else stays as it is, for the validation to judge.
 */
export function tidyEntity(document: unknown): TidyEntity {
  if (!isObject(document)) {
    return { value: document, warnings: [] };
  }
  const warnings: TidyEntity['warnings'] = [];
  const value: Record<string, unknown> = { ...document };
  let namedBy: string | undefined;
  if (isObject(document.metadata)) {
    const metadata = withoutEmpty(document.metadata);
    namedBy = tidyName(metadata, warnings);
    tidyTags(metadata, warnings);
    value.metadata = metadata;
  }
  if (isObject(document.spec)) {
    value.spec = tidySpec(document.spec);
  }
  return { value, namedBy, warnings };
}

function tidyName(
  metadata: Record<string, unknown>,
  warnings: TidyEntity['warnings'],
): string | undefined {
  const { name } = metadata;
  const text = typeof name === 'number' ? String(name) : name;
  if (typeof text !== 'string' || isValidEntityName(text)) {
    metadata.name = text;
    return undefined;
  }
  const made = toEntityName(text);
  if (!made) {
    return undefined;
  }
  metadata.name = made;
  if (metadata.title === undefined && text.trim().length <= MAX_TITLE) {
    metadata.title = text.trim();
  }
  warnings.push({
    path: ['metadata', 'name'],
    message: `${JSON.stringify(
      text,
    )} is no name of an entity; '${made}' is used, and references to it work; write that as the name, and the text as the title`,
  });
  return text;
}

function tidyTags(
  metadata: Record<string, unknown>,
  warnings: TidyEntity['warnings'],
) {
  if (!Array.isArray(metadata.tags)) {
    return;
  }
  const tags = metadata.tags.flatMap((tag: unknown, index) => {
    if (
      (typeof tag !== 'string' && typeof tag !== 'number') ||
      isValidTag(tag)
    ) {
      return [tag];
    }
    const made = toTag(String(tag));
    warnings.push({
      path: ['metadata', 'tags', String(index)],
      message: made
        ? `${JSON.stringify(tag)} is no tag of an entity; '${made}' is used`
        : `${JSON.stringify(
            tag,
          )} is no tag of an entity, and no tag can be made of it; it is left out`,
    });
    return made ? [made] : [];
  });
  metadata.tags = [...new Set(tags)];
}

function tidySpec(spec: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(withoutEmpty(spec)).map(([key, value]) => {
      const kind = Object.hasOwn(REFERENCES, key) ? REFERENCES[key] : undefined;
      return kind && Array.isArray(value)
        ? [
            key,
            value.map((item: unknown) =>
              typeof item === 'string' ? tidyReference(item, kind) : item,
            ),
          ]
        : [key, value];
    }),
  );
}

/** A key without a value is how YAML writes that there is nothing. */
function withoutEmpty(object: Record<string, unknown>) {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== null),
  );
}
