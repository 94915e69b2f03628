import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { ParserFailure } from '../../yaml/ParserFailure';
import { YamlParser } from '../../yaml/YamlParser';
import { SourceFile } from './MarketplaceSource';

const LOCATION = /\bkind["']?\s*:\s*["']?Location\b/g;

const locationSchema = z.looseObject({
  kind: z.literal('Location'),
  spec: z
    .looseObject({
      target: z.string().min(1).nullish(),
      targets: z.array(z.string().min(1)).nullish(),
    })
    .nullish(),
});

/** What a file lists besides entities of its own. */
export interface LocationTargets {
  /** As they are written, with the 1-based line of the document that names them. */
  targets: Array<{ target: string; line: number }>;
  /** Whether the file is a list of others and nothing else. */
  isList: boolean;
}

/**
 * The files that a file names in `Location` documents, as an `all.yaml` does. A file
 * without any is not parsed for it.
 *
 * @throws `InputError` with file and line when a list cannot be parsed or understood:
 *   what it names would look deleted
 */
export async function locationTargets(
  file: SourceFile,
  yaml: YamlParser,
): Promise<LocationTargets> {
  const expected = countLocations(file);
  if (!expected) {
    return { targets: [], isList: false };
  }
  const text = file.content.toString('utf8').replace(/^\uFEFF/, '');

  const { documents, problems } = await yaml
    .parse(text, file.path)
    .catch(cause => {
      throw cause instanceof ParserFailure
        ? unusable(file, undefined, cause.message)
        : cause;
    });
  const targets: LocationTargets['targets'] = [];
  let locations = 0;
  for (const { value, line } of documents) {
    if (!isLocation(value)) {
      continue;
    }
    locations++;
    const parsed = locationSchema.safeParse(value);
    if (!parsed.success) {
      const [{ path, message }] = parsed.error.issues;
      throw unusable(file, line, `${path.join('.')}: ${message}`);
    }
    const { target, targets: several } = parsed.data.spec ?? {};
    for (const each of [...(target ? [target] : []), ...(several ?? [])]) {
      targets.push({ target: each, line });
    }
  }
  const problem = problems.find(({ severity }) => severity === 'error');
  if (problem && locations < expected) {
    throw unusable(file, problem.line, problem.message);
  }
  return {
    targets,
    isList: locations > 0 && locations === documents.length && !problem,
  };
}

/**
 * How many `Location` documents a file seems to have, without parsing it.
 */
export function countLocations({ content }: SourceFile): number {
  // Most files do not even have the word
  return content.includes('Location')
    ? content.toString('utf8').match(LOCATION)?.length ?? 0
    : 0;
}

function isLocation(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    value.kind === 'Location'
  );
}

function unusable(file: SourceFile, line: number | undefined, why: string) {
  const place = line ? `${file.path}:${line}` : file.path;
  return new InputError(
    `${place} ${why}; it is a Location that lists other files, which are not known until it can be read`,
  );
}
