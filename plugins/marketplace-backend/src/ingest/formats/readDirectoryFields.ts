import { z } from 'zod';
import { PluginEntry } from './PluginEntry';
import { directoryEntrySchema, npmName } from './directoryEntrySchema';
import { FieldProblem, FieldReader } from './FieldReader';
import { readSetup } from './readSetup';
import {
  asDay,
  asIcon,
  asNpmName,
  asNumber,
  asShortText,
  asText,
  asTexts,
  asWord,
} from './tidyFields';

/** The site that relative icons of the directory are relative to. */
const DIRECTORY_SITE = 'https://backstage.io';

const { shape } = directoryEntrySchema;

/**
 * Reads the fields of an entry. Only a title and a package it must have: any other field
 * that is wrong is left out with a warning, and one that is odd is read with a warning.
 *
 * @param document - an entry as it was parsed
 * @returns no entry when there are errors
 */
export function readDirectoryFields(document: Record<string, unknown>): {
  entry?: PluginEntry;
  errors: FieldProblem[];
  warnings: FieldProblem[];
} {
  const fields = new FieldReader(document);
  const title = fields.require('title', shape.title, asShortText(200));
  const main = fields.require('npmPackageName', npmName, asNpmName);
  const setup = readSetup(
    fields.take('setup', z.looseObject({}, 'must be an object')) ?? {},
  );
  const optional = {
    author: fields.take('author', shape.author, asText),
    authorUrl: fields.take('authorUrl', shape.authorUrl, asText),
    category: fields.take('category', shape.category, asText),
    description: fields.take(
      'description',
      shape.description,
      asShortText(5000),
    ),
    documentation: fields.take('documentation', shape.documentation, asText),
    iconUrl: fields.take('iconUrl', shape.iconUrl, asIcon(DIRECTORY_SITE)),
    addedDate: fields.take('addedDate', shape.addedDate, asDay),
    tags: fields.take('tags', shape.tags, asTexts),
    order: fields.take('order', shape.order, asNumber),
    status: fields.take('status', shape.status, asWord),
    staleSince: fields.take('staleSince', shape.staleSince, asDay),
    capabilities: fields.take('capabilities', shape.capabilities, asTexts),
    snapshot: fields.take('snapshot', shape.snapshot),
  };
  if (optional.authorUrl && !optional.author) {
    fields.warn(['authorUrl'], 'is only of use with an author; write its name');
  }
  const others = fields.rest();
  for (const key of Object.keys(others)) {
    fields.warn(
      [key],
      'is no field of the directory; it is kept as it is, check how it is spelt',
    );
  }
  const { errors } = fields;
  const warnings = [...fields.warnings, ...setup.warnings];
  if (!title || !main) {
    return { errors, warnings };
  }
  const packages = allPackages(main, setup.packages);
  const entry = { ...optional, title, packages, setup: setup.rest, others };
  return { entry, errors, warnings };
}

/** The main package first, and none twice. */
function allPackages(
  main: string,
  packages: PluginEntry['packages'],
): PluginEntry['packages'] {
  const byName = new Map<string, PluginEntry['packages'][number]>();
  for (const item of [{ name: main }, ...packages]) {
    byName.set(item.name, { ...byName.get(item.name), ...item });
  }
  return [...byName.values()];
}
