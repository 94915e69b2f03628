import { posix } from 'node:path';
import { DocumentError } from './DocumentError';
import { isInPackage } from './isInPackage';
import { TypesFile } from './PackageFiles';
import { FileContent, PackageFolder } from './PackageFolder';

/** Files that import files that import files; real ones need one or two of these turns. */
const MAX_TURNS = 3;

/** Files of one declaration, besides itself. */
const MAX_FILES = 20;

/** Relative paths of one file, and places where they may lead to of all in a turn. */
const MAX_PATHS = 100;
const MAX_PLACES = 80;

/** What is written like a relative path; where there is nothing, it is passed over. */
const RELATIVE = /(['"])(\.{1,2}(?:\/[^'"\n]{0,200})?)\1/g;

const ENDING = /(?:\.d)?\.[cm]?[jt]s$/;

/**
 * Reads what the TypeScript declaration of a package's configuration imports of the same
 * package, and what that imports: three levels, and 20 files. What is not found, or cannot be
 * read, may be anything.
 *
 * @param maxBytes - of the declaration and all that it imports
 */
export async function importedFiles(
  declaration: TypesFile,
  folder: Pick<PackageFolder, 'files'>,
  maxBytes: number,
): Promise<TypesFile[]> {
  const seen = new Set([declaration.path]);
  const imported: TypesFile[] = [];
  let rest = maxBytes - Buffer.byteLength(declaration.text);
  let news = [declaration];
  for (let turn = 0; turn < MAX_TURNS && news.length; turn++) {
    const places = [...new Set(news.flatMap(placesNamedIn))]
      .filter(place => !seen.has(place))
      .slice(0, MAX_PLACES);
    places.forEach(place => seen.add(place));
    const found = await readable(places, folder, rest);
    news = [];
    for (const [path, { content, isCut }] of found) {
      if (!isCut && content.length <= rest && imported.length < MAX_FILES) {
        const file = { path, text: content.toString('utf8') };
        rest -= content.length;
        news.push(file);
        imported.push(file);
      }
    }
  }
  return imported;
}

async function readable(
  places: readonly string[],
  folder: Pick<PackageFolder, 'files'>,
  maxBytes: number,
): Promise<ReadonlyMap<string, FileContent>> {
  if (!places.length || maxBytes <= 0) {
    return new Map();
  }
  return folder.files(places, maxBytes).catch(error => {
    if (error instanceof DocumentError) {
      return new Map();
    }
    throw error;
  });
}

/** As the compiler looks for them; of the package itself, not of those in it. */
function placesNamedIn({ path, text }: TypesFile): string[] {
  const written = new Set(
    [...text.matchAll(RELATIVE)].map(([, , specifier]) => specifier),
  );
  return [...written]
    .slice(0, MAX_PATHS)
    .map(specifier => posix.join(posix.dirname(path), specifier))
    .flatMap(place => {
      const stem = place.replace(ENDING, '').replace(/\/$/, '');
      return ['.ts', '.d.ts', '/index.ts', '/index.d.ts'].map(ending =>
        posix.normalize(`${stem}${ending}`),
      );
    })
    .filter(isInPackage);
}
