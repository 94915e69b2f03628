import { FileEdit } from '../PlannedStep';
import { backendStatements, Statement } from './backendStatements';

/** A change of what a backend adds. */
export type FeatureEdit = Extract<
  FileEdit,
  { kind: 'add-feature' | 'remove-feature' }
>;

/**
 * Changes the file in which a backend adds its features: a line comes after the last
 * `backend.add(...)`, and exactly such a line goes.
 *
 * @returns the new text; the old one when there is nothing to change, and `undefined` when
 *   the file is not written so that this is certain
 */
export function editBackend(
  text: string,
  { kind, packageName, line }: FeatureEdit,
): string | undefined {
  const { adds, creation } = backendStatements(text);
  const own = adds.filter(({ code }) => isOf(packageName, importedBy(code)));
  if (kind === 'remove-feature') {
    const edited = own.reduceRight(withoutStatement, text);
    return mentions(edited, packageName) ? undefined : edited;
  }
  if (own.length) {
    return text;
  }
  const before = adds.at(-1) ?? creation;
  return before && !mentions(text, packageName)
    ? withLine(text, before, line)
    : undefined;
}

/** What a call imports and does nothing else with. */
function importedBy(code: string): string | undefined {
  return /^backend\.add\(\s*import\(\s*(['"])([^'"\n]+)\1,?\s*\),?\s*\);?$/.exec(
    code,
  )?.[2];
}

function isOf(packageName: string, specifier: string | undefined): boolean {
  return (
    specifier === packageName ||
    specifier?.startsWith(`${packageName}/`) === true
  );
}

/** Whether the package is used in another way, or named in a comment. */
function mentions(text: string, packageName: string): boolean {
  return [`'${packageName}`, `"${packageName}`].some(start =>
    [`${start}'`, `${start}"`, `${start}/`].some(word => text.includes(word)),
  );
}

function withLine(text: string, before: Statement, line: string): string {
  const lineEnd = /\r?\n/.exec(text)?.[0] ?? '\n';
  const written = before.code.endsWith(';') ? line : line.replace(/;$/, '');
  return `${text.slice(0, before.end)}${lineEnd}${written}${text.slice(
    before.end,
  )}`;
}

/** With its line end, or that of the line before it when it is the last one. */
function withoutStatement(text: string, { start, end }: Statement): string {
  const rest = text.slice(end);
  const after = rest.replace(/^\r?\n/, '');
  return after === rest
    ? text.slice(0, start).replace(/\r?\n$/, '')
    : `${text.slice(0, start)}${after}`;
}
