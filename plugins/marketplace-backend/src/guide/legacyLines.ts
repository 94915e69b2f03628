/** More is no entry's, and looking for lines in it would hold up others. */
const MAX_LENGTH = 20_000;

const IMPORT =
  /^import \{ ?([A-Z]\w*(?:, [A-Z]\w*)*),? ?\} from (['"])([^'"]+)\2;?$/;
const ROUTE =
  /^<Route path=(["'])\/[\w/:.*-]*\1 element=\{<([A-Z]\w*) ?\/>\} ?\/>$/;

/** What is to be added to the code of an app of the legacy system. */
export interface LegacyLines {
  imports: string[];
  /** Below `FlatRoutes`. */
  routes: string[];
}

/**
 * Finds the lines with which an app of the legacy system shows the page of a package, where
 * an entry tells them exactly: a text of nothing but imports of the package and routes to
 * what they import.
 *
 * @param snippets - code of the entry; untrusted
 * @param packageName - npm name
 * @returns `undefined` when no text is like that; nothing is ever guessed
 */
export function legacyLines(
  snippets: readonly string[],
  packageName: string,
): LegacyLines | undefined {
  for (const snippet of snippets) {
    const lines =
      snippet.length > MAX_LENGTH
        ? []
        : snippet
            .split(/\r?\n/)
            .map(line => line.trim())
            .filter(line => line);
    const imports = lines.map(line => IMPORT.exec(line)).filter(isFound);
    const routes = lines.map(line => ROUTE.exec(line)).filter(isFound);
    const imported = imports.flatMap(([, names]) => names.split(', '));
    if (
      imports.length &&
      routes.length &&
      imports.length + routes.length === lines.length &&
      imports.every(([, , , from]) => from === packageName) &&
      routes.every(([, , element]) => imported.includes(element))
    ) {
      return {
        imports: imports.map(([line]) => line),
        routes: routes.map(([line]) => line),
      };
    }
  }
  return undefined;
}

function isFound<T>(match: T | null): match is T {
  return match !== null;
}
