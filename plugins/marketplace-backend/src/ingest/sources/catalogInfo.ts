import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  isWebUrl,
  SUPPORTED_API_VERSIONS,
} from 'backstage-plugin-marketplace-common';
import { join } from 'node:path';
import { z } from 'zod';
import { ParserFailure } from '../../yaml/ParserFailure';
import { YamlParser } from '../../yaml/YamlParser';
import { describeProblem } from '../SourceProblem';
import { keywordTags } from './keywordTags';
import { MAX_FILE_BYTES } from './limits';
import { readRepositoryFile } from '../../workspace/readRepositoryFile';

const FILE_NAMES = ['catalog-info.yaml', 'catalog-info.yml'];

const documentSchema = z.object({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.record(z.string(), z.unknown()),
  spec: z.record(z.string(), z.unknown()).default({}),
});

/** An entity that somebody wrote, not validated. */
export type EntityDocument = z.infer<typeof documentSchema>;

/** What an entity of another kind, such as a Component, says of the plugin. */
export interface Description {
  title?: string;
  description?: string;
  tags?: string[];
  links: Array<{ url: string; title?: string }>;
  /** A full entity ref. */
  owner?: string;
  lifecycle?: string;
}

/** What catalog-info files say of a plugin. */
export interface CatalogInfo {
  /** Of the marketplace's own kinds. */
  entities: EntityDocument[];
  /** Of other entities, components first. */
  descriptions: Description[];
}

/**
 * Reads the catalog-info.yaml beside a package.json.
 *
 * @param root - of the repository, absolute and without links
 * @param folder - relative to the root
 * @param yaml - parses the file
 * @returns nothing of documents that are no entities, and nothing when there is no file
 * @throws an error that names the file and says what is wrong
 */
export async function readCatalogInfo(
  root: string,
  folder: string,
  yaml: YamlParser,
): Promise<CatalogInfo> {
  for (const fileName of FILE_NAMES) {
    const name = folder ? `${folder}/${fileName}` : fileName;
    const file = await readRepositoryFile(
      join(root, name),
      root,
      MAX_FILE_BYTES,
    );
    const { reason } = file && 'reason' in file ? file : { reason: undefined };
    if (reason !== undefined) {
      throw new Error(`${name} ${reason}`);
    }
    if (file && 'text' in file) {
      return toCatalogInfo(await parseEntities(file.text, name, yaml));
    }
  }
  return { entities: [], descriptions: [] };
}

async function parseEntities(
  text: string,
  name: string,
  yaml: YamlParser,
): Promise<EntityDocument[]> {
  const { documents, problems } = await yaml.parse(text, name).catch(cause => {
    throw cause instanceof ParserFailure
      ? new Error(`${name} ${cause.message}`)
      : cause;
  });
  const problem = problems.find(({ severity }) => severity === 'error');
  if (problem) {
    throw new Error(describeProblem(problem));
  }
  return documents.flatMap(
    ({ value }) => documentSchema.safeParse(value).data ?? [],
  );
}

function toCatalogInfo(documents: readonly EntityDocument[]): CatalogInfo {
  const entities = documents.filter(isOurs);
  const others = documents.filter(document => !isOurs(document));
  const components = others.filter(({ kind }) => kind === 'Component');
  return {
    entities,
    descriptions: [
      ...components,
      ...others.filter(document => !components.includes(document)),
    ].map(toDescription),
  };
}

function isOurs({ apiVersion, kind }: EntityDocument): boolean {
  return (
    SUPPORTED_API_VERSIONS.includes(apiVersion) &&
    ['Plugin', 'Package', 'PluginCollection'].includes(kind)
  );
}

const someText = z.string().trim().min(1).optional().catch(undefined);

const describedSchema = z.object({
  metadata: z.object({
    namespace: someText,
    title: someText,
    description: someText,
    tags: z.array(z.string()).catch([]),
    links: z.array(z.object({ url: z.string(), title: someText })).catch([]),
  }),
  spec: z.object({ owner: someText, lifecycle: someText }),
});

function toDescription(document: EntityDocument): Description {
  const { data } = describedSchema.safeParse(document);
  if (!data) {
    return { links: [] };
  }
  const { namespace, title, description, tags, links } = data.metadata;
  return {
    title,
    description,
    tags: keywordTags(tags),
    links: links.filter(({ url }) => isWebUrl(url)),
    owner: fullRef(data.spec.owner, namespace),
    lifecycle: data.spec.lifecycle,
  };
}

/** The plugin may be in another namespace than the entity, so the ref is made a full one. */
function fullRef(owner?: string, defaultNamespace?: string) {
  try {
    return owner === undefined
      ? undefined
      : stringifyEntityRef(
          parseEntityRef(owner, { defaultKind: 'group', defaultNamespace }),
        );
  } catch {
    return undefined;
  }
}
