import { Entity } from '@backstage/catalog-model';
import {
  isWebUrl,
  MARKETPLACE_API_VERSION,
  normalizeCategory,
  packageRole,
  toEntityName,
} from 'backstage-plugin-marketplace-common';
import { z } from 'zod';
import { validateEntity } from '../validateEntity';
import { SourceProblem } from '../SourceProblem';
import { FormatResult } from './SourceFormat';
import { parseYamlDocuments, YamlDocument } from './yamlDocuments';

/** The site that relative icons of the directory are relative to. */
const DIRECTORY_SITE = 'https://backstage.io';

/** The category as the directory has it, where ours is another. */
export const ORIGINAL_CATEGORY_ANNOTATION =
  'marketplace.backstage.io/original-category';

const entrySchema = z.looseObject({
  title: z.string().trim().min(1),
  npmPackageName: z.string().trim().min(1),
  author: z.string().optional(),
  authorUrl: z.string().optional(),
  category: z.string().optional(),
  description: z.string().optional(),
  documentation: z.string().optional(),
  iconUrl: z.string().optional(),
  addedDate: z.string().optional(),
  tags: z.array(z.coerce.string()).nullish(),
  order: z.number().optional(),
  status: z.enum(['active', 'inactive', 'archived']).optional(),
});

type DirectoryEntry = z.infer<typeof entrySchema>;

/**
 * Reads one file of the official plugin directory's format: a YAML document a plugin,
 * with one npm package each.
 *
 * @see https://github.com/backstage/backstage/tree/master/microsite/data/plugins
 */
export async function readDirectoryEntry(
  text: string,
  file: string,
): Promise<FormatResult> {
  const { documents, problems } = parseYamlDocuments(text, file);
  const [document, ...others] = documents;
  if (others.length) {
    problems.push({
      file,
      line: others[0].lineOf([]),
      message: 'has more than one document; only the first is read',
    });
  }
  if (!document) {
    return {
      entities: [],
      problems: problems.length
        ? problems
        : [
            {
              file,
              message:
                'is empty; expected an entry with a title and an npmPackageName',
            },
          ],
    };
  }
  const parsed = entrySchema.safeParse(document.value);
  if (!parsed.success) {
    return {
      entities: [],
      problems: [
        ...problems,
        ...parsed.error.issues.map(issue => toProblem(issue, document, file)),
      ],
    };
  }

  const packageName = npmName(parsed.data.npmPackageName);
  const name = toEntityName(file.replace(/^.*\//, '').replace(/\.ya?ml$/i, ''));
  const packageEntityName = toEntityName(packageName);
  if (!name || !packageEntityName) {
    return {
      entities: [],
      problems: [
        ...problems,
        {
          file,
          message:
            'no entity name can be made of the file name; rename the file to [a-z0-9-].yaml',
        },
      ],
    };
  }
  const candidates = [
    toPlugin(name, packageName, parsed.data),
    toPackage(packageEntityName, packageName, name),
  ];
  const entities: Entity[] = [];
  for (const candidate of candidates) {
    const result = await validateEntity(candidate);
    if ('problem' in result) {
      return {
        entities: [],
        problems: [
          ...problems,
          { file, line: document.lineOf([]), message: result.problem.message },
        ],
      };
    }
    entities.push(result.entity);
  }
  return { entities, problems };
}

function toPlugin(
  name: string,
  packageName: string,
  entry: DirectoryEntry,
): unknown {
  const {
    title,
    npmPackageName: _npmPackageName,
    author,
    authorUrl,
    category,
    description,
    documentation,
    iconUrl,
    addedDate,
    tags,
    status,
    ...others
  } = entry;
  const ourCategory = category && normalizeCategory(category);
  return withoutUndefined({
    apiVersion: MARKETPLACE_API_VERSION,
    kind: 'Plugin',
    metadata: {
      name,
      title,
      description: description?.trim(),
      tags: toTags(tags ?? []),
      links:
        documentation && isWebUrl(documentation)
          ? [{ url: documentation, title: 'Documentation' }]
          : undefined,
      annotations:
        category && ourCategory !== category
          ? { [ORIGINAL_CATEGORY_ANNOTATION]: category }
          : undefined,
    },
    spec: {
      ...others,
      author: author?.trim()
        ? { name: author.trim(), url: authorUrl }
        : undefined,
      categories: ourCategory ? [ourCategory] : undefined,
      icon: iconUrl?.startsWith('/') ? `${DIRECTORY_SITE}${iconUrl}` : iconUrl,
      packages: [packageName],
      history: addedDate ? { added: addedDate } : undefined,
      maintenance: status,
    },
  });
}

function toPackage(name: string, packageName: string, plugin: string): unknown {
  return {
    apiVersion: MARKETPLACE_API_VERSION,
    kind: 'Package',
    metadata: { name, title: packageName },
    spec: { packageName, role: packageRole(packageName), partOf: [plugin] },
  };
}

/** Some entries have a page of the package where its name belongs. */
function npmName(value: string): string {
  return /^https?:/.test(value)
    ? value.replace(/^.*?\/package\//, '').replace(/[?#].*$/, '')
    : value;
}

function toTags(tags: string[]): string[] | undefined {
  const valid = tags
    .map(tag => toEntityName(tag))
    .filter(tag => tag !== undefined);
  return valid.length ? [...new Set(valid)] : undefined;
}

function toProblem(
  issue: z.core.$ZodIssue,
  document: YamlDocument,
  file: string,
): SourceProblem {
  const path = issue.path.map(String);
  return {
    file,
    line: document.lineOf(path),
    field: path.join('.') || undefined,
    message: issue.message,
  };
}

/** Entities are JSON: a field without a value is not there. */
function withoutUndefined(entity: object): unknown {
  return JSON.parse(JSON.stringify(entity));
}
