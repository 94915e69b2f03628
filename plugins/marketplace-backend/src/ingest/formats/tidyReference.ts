import { makeValidator } from '@backstage/catalog-model';
import { toEntityName } from 'backstage-plugin-marketplace-common';

const { isValidEntityName, isValidKind, isValidNamespace } = makeValidator();

/**
 * Makes a reference to an entity by the text that its name was made of a reference to
 * the name. What is a reference already stays, as does a scoped npm name.
 *
 * @param item - for example `Acme Deploys` or `plugin:acme/Acme Deploys`
 * @param kind - that is referred to; another one is part of a name
 * @returns for example `acme-deploys` or `plugin:acme/acme-deploys`
 */
export function tidyReference(item: string, kind: string): string {
  const colon = item.indexOf(':');
  const slash = item.indexOf('/', colon + 1);
  const kindPart = colon < 0 ? undefined : item.slice(0, colon);
  const namespacePart = slash < 0 ? undefined : item.slice(colon + 1, slash);
  const name = item.slice(Math.max(colon, slash) + 1);
  if (item.startsWith('@') || name === '') {
    return item;
  }
  const isReference =
    (kindPart === undefined || isValidKind(kindPart)) &&
    (namespacePart === undefined || isValidNamespace(namespacePart));
  if (isReference && isValidEntityName(name)) {
    return item;
  }
  const ofKind =
    kindPart === undefined || kindPart.toLowerCase() === kind.toLowerCase();
  return isReference && ofKind
    ? item.slice(0, item.length - name.length) + (toEntityName(name) ?? name)
    : toEntityName(item) ?? item;
}
