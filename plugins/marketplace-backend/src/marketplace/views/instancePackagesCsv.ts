import {
  Declaration,
  Freshness,
  InstancePackage,
} from 'backstage-plugin-marketplace-common';
import { createBreather } from '../../concurrency/breather';

const COLUMNS: Record<string, (item: InstancePackage) => string | undefined> = {
  package: ({ packageName }) => packageName,
  version: ({ status }) => status.version,
  latest: ({ status: { freshness } }) =>
    freshness.state === 'unknown' ? undefined : freshness.latest,
  freshness: ({ status }) => freshnessText(status.freshness),
  role: ({ role }) => role,
  plugin: ({ plugin }) => plugin?.title,
  'declared in': ({ status }) =>
    status.declaredIn.map(declarationText).join('; '),
  evidence: ({ status }) => status.evidence.join('; '),
  loaded: ({ status }) => status.loaded,
  deprecated: ({ status }) => status.deprecated?.message,
  'moved to': ({ status }) => status.movedTo,
  folder: ({ folder }) => folder,
};

/**
 * Writes packages of an instance as a table for spreadsheets, by RFC 4180, with a row of
 * headings. Others have their turns on the event loop meanwhile.
 *
 * Texts that a spreadsheet would take for a formula get an apostrophe before them, and so
 * do npm names with a scope, which begin with `@`: package names, ranges and messages are
 * chosen by others, and a cell must never run.
 */
export async function instancePackagesCsv(
  items: readonly InstancePackage[],
): Promise<string> {
  const breathe = createBreather();
  const columns = Object.values(COLUMNS);
  const lines = [toLine(Object.keys(COLUMNS))];
  for (const item of items) {
    await breathe();
    lines.push(toLine(columns.map(textOf => textOf(item) ?? '')));
  }
  return lines.join('');
}

function toLine(cells: readonly string[]): string {
  return `${cells.map(toCell).join(',')}\r\n`;
}

function freshnessText(freshness: Freshness): string {
  switch (freshness.state) {
    case 'behind':
      return `behind: ${freshness.by}`;
    case 'unknown':
      return `unknown: ${freshness.reason}`;
    default:
      return freshness.state;
  }
}

function declarationText({ workspace, range, alias }: Declaration): string {
  return [workspace, range, ...(alias ? [`as ${alias}`] : [])].join(' ');
}

function toCell(text: string): string {
  if (!/[=+\-@\t\r\n",;]/.test(text)) {
    return text;
  }
  const harmless = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(harmless)
    ? `"${harmless.replaceAll('"', '""')}"`
    : harmless;
}
