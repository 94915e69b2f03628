import {
  InventoryPackage,
  ManifestFacts,
} from 'backstage-plugin-marketplace-common';
import { toPlainText } from './plainText';
import { reportedPackageSchema } from './reportedSchemas';

/** Of ranges and folders, in characters. */
const MAX_LABEL = 1_000;

/**
 * Makes a package of an inventory one that others accept: authors of packages write what they
 * like, and a portal takes nothing from outside that can mislead. What a package says of
 * itself and is not accepted counts as missing.
 *
 * @returns `undefined` when it is not accepted even so
 */
export function toReadablePackage(
  pkg: InventoryPackage,
): InventoryPackage | undefined {
  const cleaned: InventoryPackage = {
    ...pkg,
    declaredIn: pkg.declaredIn.map(declaration => ({
      ...declaration,
      range: toPlainText(declaration.range, MAX_LABEL),
    })),
    ...(pkg.folder !== undefined && {
      folder: toPlainText(pkg.folder, MAX_LABEL),
    }),
  };
  const { data, error } = reportedPackageSchema.safeParse(cleaned);
  if (data) {
    return data;
  }
  const wrong = error.issues.flatMap(({ path: [field, fact] }) =>
    field === 'manifest' ? String(fact) : [],
  );
  const manifest: ManifestFacts = Object.fromEntries(
    Object.entries(pkg.manifest).filter(([fact]) => !wrong.includes(fact)),
  );
  return reportedPackageSchema.safeParse({ ...cleaned, manifest }).data;
}
