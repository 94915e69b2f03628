import {
  PACKAGE_ROLES,
  PackageRole,
} from 'backstage-plugin-marketplace-common';
import { z } from 'zod';
import { PluginEntry } from './PluginEntry';
import { npmName, setupPackageSchema } from './directoryEntrySchema';
import { FieldProblem, FieldReader } from './FieldReader';
import { asNpmName, asText } from './tidyFields';

/** Packages of one plugin: the largest have about thirty. */
const MAX_PACKAGES = 100;

/** Short names of roles. */
const ROLES: Record<string, PackageRole> = {
  frontend: 'frontend-plugin',
  backend: 'backend-plugin',
  common: 'common-library',
  node: 'node-library',
};

/**
 * Reads `setup` of an entry.
 *
 * @returns its packages, and all the rest of it as it is
 */
export function readSetup(setup: Record<string, unknown>): {
  packages: PluginEntry['packages'];
  rest: Record<string, unknown>;
  warnings: FieldProblem[];
} {
  const fields = new FieldReader(setup, ['setup']);
  const items =
    fields.take('packages', z.array(z.unknown(), 'must be a list')) ?? [];
  if (items.length > MAX_PACKAGES) {
    fields.warn(
      ['packages'],
      `has more than ${MAX_PACKAGES} items; the others are left out`,
    );
  }
  const packages = items.slice(0, MAX_PACKAGES).flatMap((item, index) => {
    const path = ['packages', String(index)];
    const given =
      typeof item === 'object' && item !== null ? item : { name: item };
    const reader = new FieldReader({ ...given }, ['setup', ...path]);
    const name = reader.require('name', npmName, asNpmName);
    const role = reader.take('role', setupPackageSchema.shape.role, asRole);
    for (const { path: at, message } of [
      ...reader.errors,
      ...reader.warnings,
    ]) {
      fields.warn(at.slice(1), message);
    }
    return name ? [{ name, role: role ?? undefined }] : [];
  });
  return { packages, rest: fields.rest(), warnings: fields.warnings };
}

function asRole(raw: unknown) {
  const { value } = asText(raw);
  if (typeof value !== 'string') {
    return { value };
  }
  const word = value.toLowerCase();
  const role = Object.hasOwn(ROLES, word) ? ROLES[word] : word;
  return PACKAGE_ROLES.some(known => known === role)
    ? { value: role }
    : { wrong: `must be ${PACKAGE_ROLES.join(', ')}` };
}
