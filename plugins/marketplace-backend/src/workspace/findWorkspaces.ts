import { isError, NotFoundError } from '@backstage/errors';
import { realpath } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { YamlParser } from '../yaml/YamlParser';
import { describeProblem } from '../ingest/SourceProblem';
import { MAX_PACKAGE_JSON_BYTES, parsePackageJson } from './parsePackageJson';
import { readRepositoryFile } from './readRepositoryFile';
import { untilAborted } from '../untilAborted';
import { WorkspacePatterns } from './WorkspacePatterns';

const patterns = z.array(z.string());

/** Where package managers keep which folders of a repository are packages. */
const DEFINITIONS = [
  {
    file: 'package.json',
    schema: z
      .object({
        workspaces: z.union([
          patterns,
          z.object({ packages: patterns }).transform(value => value.packages),
        ]),
      })
      .transform(value => value.workspaces),
  },
  {
    file: 'pnpm-workspace.yaml',
    // It may have nothing but settings; then the repository is one package
    schema: z
      .object({ packages: patterns.nullish() })
      .nullish()
      .transform(value => value?.packages ?? []),
  },
  {
    file: 'lerna.json',
    schema: z
      .object({ packages: patterns.default(['packages/*']) })
      .transform(value => value.packages),
  },
];

interface FindOptions {
  yaml: YamlParser;
  signal: AbortSignal;
}

/**
 * Finds the repository that a folder lies in, and its workspaces. As for package managers, a
 * package that the workspaces of a repository around it do not include is a repository of its
 * own.
 *
 * @param folder - the root, or any folder below it
 * @param options.yaml - parses what is written in YAML
 * @param options.signal - ends it with its reason
 * @returns the root, absolute and without links, and the patterns; none when the
 *   repository is one package
 * @throws when the folder lies in no repository, or what defines it cannot be read
 */
export async function findWorkspaces(
  folder: string,
  options: FindOptions,
): Promise<{ root: string; patterns: string[] }> {
  const start = await realpath(resolve(folder)).catch(cause => {
    throw new NotFoundError(
      `Cannot read '${folder}'; check that it exists and that the backend may read it`,
      cause,
    );
  });
  let nearest: string | undefined;
  for (let root = start; ; root = dirname(root)) {
    for (const { file, schema } of DEFINITIONS) {
      const definition = await readDefinition(root, file, options);
      if (definition) {
        nearest = nearest ?? root;
        const { data } = schema.safeParse(definition.value);
        const own = relative(root, nearest).split(sep).join('/');
        if (data && (own === '' || new WorkspacePatterns(data).match(own))) {
          return { root, patterns: data };
        }
      }
    }
    if (root === dirname(root)) {
      break;
    }
  }
  if (nearest === undefined) {
    throw new NotFoundError(
      `There is no package.json in '${folder}' or in a folder above it; name the folder of the portal's repository`,
    );
  }
  return { root: nearest, patterns: [] };
}

/** @returns `undefined` when there is no such file */
async function readDefinition(
  root: string,
  file: string,
  { yaml, signal }: FindOptions,
): Promise<{ value: unknown } | undefined> {
  signal.throwIfAborted();
  const path = join(root, file);
  const content = await readRepositoryFile(path, root, MAX_PACKAGE_JSON_BYTES);
  if (!content) {
    return undefined;
  }
  if ('reason' in content) {
    throw new NotFoundError(`'${path}' ${content.reason}`);
  }
  if (file.endsWith('.json')) {
    const parsed = parsePackageJson(content.text);
    if ('reason' in parsed) {
      throw new NotFoundError(`'${path}' ${parsed.reason}`);
    }
    return { value: parsed.packageJson };
  }
  try {
    const parsed = await untilAborted(yaml.parse(content.text, file), signal);
    return { value: valueOf(parsed) };
  } catch (cause) {
    signal.throwIfAborted();
    const why = isError(cause) ? cause.message : cause;
    throw new NotFoundError(`'${path}' cannot be parsed; correct it: ${why}`);
  }
}

function valueOf({
  documents,
  problems,
}: Awaited<ReturnType<YamlParser['parse']>>): unknown {
  const problem = problems.find(({ severity }) => severity === 'error');
  if (problem) {
    throw new Error(describeProblem(problem));
  }
  return documents.at(0)?.value;
}
