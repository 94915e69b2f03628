import {
  InstalledPackageStatus,
  InstancePackage,
} from 'backstage-plugin-marketplace-common';
import { instancePackagesCsv } from './instancePackagesCsv';

const STATUS: InstalledPackageStatus = {
  state: 'installed',
  version: '1.2.3',
  versions: [],
  declaredIn: [],
  evidence: ['manifest', 'node_modules'],
  loaded: 'unknown',
  freshness: { state: 'current', latest: '1.2.3' },
};

function item(
  facts: Partial<InstancePackage>,
  status: Partial<InstalledPackageStatus> = {},
): InstancePackage {
  return {
    packageName: 'left-pad',
    findings: [],
    ...facts,
    status: { ...STATUS, ...status },
  };
}

/** Reads CSV as RFC 4180 has it. */
function parse(csv: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (const [, quoted, plain, end] of csv.matchAll(pattern)) {
    cells.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') {
      rows.push(cells);
      cells = [];
    }
  }
  return rows;
}

describe('instancePackagesCsv', () => {
  it('has a row of headings and one for each package', async () => {
    const csv = await instancePackagesCsv([
      item(
        {
          packageName: 'backstage-plugin-ci',
          role: 'frontend-plugin',
          plugin: { entityRef: 'plugin:default/ci', title: 'CI' },
          folder: 'plugins/ci',
        },
        {
          declaredIn: [
            { workspace: 'app', range: '^1.0.0' },
            { workspace: 'admin', range: 'npm:x@1', alias: 'ci' },
          ],
          freshness: { state: 'behind', latest: '2.0.0', by: 'major' },
          deprecated: { message: 'Use the other.' },
          movedTo: 'other',
        },
      ),
      item(
        {},
        {
          version: undefined,
          freshness: { state: 'unknown', reason: 'not-found' },
        },
      ),
    ]);
    expect(csv).toBe(
      [
        'package,version,latest,freshness,role,plugin,declared in,evidence,loaded,deprecated,moved to,folder',
        'backstage-plugin-ci,1.2.3,2.0.0,behind: major,frontend-plugin,CI,"app ^1.0.0; admin npm:x@1 as ci","manifest; node_modules",unknown,Use the other.,other,plugins/ci',
        'left-pad,,,unknown: not-found,,,,"manifest; node_modules",unknown,,,',
        '',
      ].join('\r\n'),
    );
  });

  it.each([
    'a "quoted", text',
    'several\r\nlines\nof text',
    'one; two',
    'Größe – 大きさ',
  ])('keeps %j', async message => {
    const [headings, row] = parse(
      await instancePackagesCsv([item({}, { deprecated: { message } })]),
    );
    expect(row).toHaveLength(headings.length);
    expect(row[headings.indexOf('deprecated')]).toBe(message);
  });

  it.each([
    '=HYPERLINK("https://evil.test")',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
  ])('lets no spreadsheet run %j', async message => {
    const [headings, row] = parse(
      await instancePackagesCsv([item({}, { deprecated: { message } })]),
    );
    expect(row[headings.indexOf('deprecated')]).toBe(`'${message}`);
  });
});
