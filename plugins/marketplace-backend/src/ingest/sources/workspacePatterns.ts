import { isError, NotFoundError } from '@backstage/errors';
import { realpath } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { YamlParser } from '../formats/YamlParser';
import { describeProblem } from '../SourceProblem';
import { readRepositoryFile } from './readRepositoryFile';

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
    schema: z.object({ packages: patterns }).transform(value => value.packages),
  },
  {
    file: 'lerna.json',
    schema: z
      .object({ packages: patterns.default(['packages/*']) })
      .transform(value => value.packages),
  },
];

/**
 * Finds the repository that a folder lies in, and its workspaces.
 *
 * @param folder - the root, or any folder below it
 * @param yaml - parses what is written in YAML
 * @returns the root, absolute and without links, and the patterns; none when the
 *   repository is one package
 * @throws when the folder lies in no repository, or what defines it cannot be read
 */
export async function findWorkspaces(
  folder: string,
  yaml: YamlParser,
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
      const definition = await readDefinition(root, file, yaml);
      if (definition) {
        nearest = nearest ?? root;
        const { data } = schema.safeParse(definition.value);
        if (data) {
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
  yaml: YamlParser,
): Promise<{ value: unknown } | undefined> {
  const path = join(root, file);
  const content = await readRepositoryFile(path, root);
  if (!content) {
    return undefined;
  }
  if ('reason' in content) {
    throw new NotFoundError(`'${path}' ${content.reason}`);
  }
  try {
    return {
      value: file.endsWith('.json')
        ? JSON.parse(content.text)
        : await parseYaml(content.text, file, yaml),
    };
  } catch (cause) {
    const why = isError(cause) ? cause.message : cause;
    throw new NotFoundError(`'${path}' cannot be parsed; correct it: ${why}`);
  }
}

async function parseYaml(
  text: string,
  file: string,
  yaml: YamlParser,
): Promise<unknown> {
  const { documents, problems } = await yaml.parse(text, file);
  const problem = problems.find(({ severity }) => severity === 'error');
  if (problem) {
    throw new Error(describeProblem(problem));
  }
  return documents.at(0)?.value;
}
