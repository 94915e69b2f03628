import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import {
  isWebUrl,
  SUPPORTED_API_VERSIONS,
} from 'backstage-plugin-marketplace-common';
import { join } from 'node:path';
import { Document, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { keywordTags } from './keywordTags';
import { readRepositoryFile } from './readRepositoryFile';

/** In characters; a real one has a few thousand. */
const MAX_LENGTH = 256 * 1024;

/** Aliases that one document may resolve: real ones have few, bombs have millions. */
const MAX_ALIASES = 100;

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
 * @returns nothing of documents that are no entities, and nothing when there is no file
 * @throws an error that names the file and says what is wrong
 */
export async function readCatalogInfo(
  root: string,
  folder: string,
): Promise<CatalogInfo> {
  for (const fileName of FILE_NAMES) {
    const name = folder ? `${folder}/${fileName}` : fileName;
    const file = await readRepositoryFile(join(root, name), root);
    const { reason } = file && 'reason' in file ? file : { reason: undefined };
    if (reason !== undefined) {
      throw new Error(`${name} ${reason}`);
    }
    if (file && 'text' in file) {
      return toCatalogInfo(file.text, name);
    }
  }
  return { entities: [], descriptions: [] };
}

function toCatalogInfo(text: string, name: string): CatalogInfo {
  if (text.length > MAX_LENGTH) {
    throw new Error(
      `${name} has more than ${MAX_LENGTH} characters; make it smaller`,
    );
  }
  const parsed = parseAllDocuments(text, { prettyErrors: true });
  const documents = (Array.isArray(parsed) ? parsed : []).flatMap(document => {
    const [error] = document.errors;
    if (error) {
      const [message] = error.message.split('\n');
      throw new Error(`${name} is not valid YAML; correct it: ${message}`);
    }
    return documentSchema.safeParse(valueOf(document, name)).data ?? [];
  });
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

function valueOf(document: Document, name: string): unknown {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    const why = isError(error) ? error.message : error;
    throw new Error(`${name} is not usable as YAML; correct it: ${why}`);
  }
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
