import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = join(__dirname, '../..');
const WITHOUT_ROWS = /packageTitle|backstageReleases|statusRules/;

function textsOf(folder: string): string {
  return readdirSync(join(PACKAGE, folder))
    .filter(file => file.endsWith('.test.ts') && !WITHOUT_ROWS.test(file))
    .map(file => readFileSync(join(PACKAGE, folder, file), 'utf8'))
    .join('\n');
}

describe('docs/status.md', () => {
  const documented = readFileSync(join(PACKAGE, 'docs/status.md'), 'utf8')
    .split('\n')
    .map(line => /^\| (.+?) +\|/.exec(line)?.[1] ?? '')
    .filter(rule => rule && rule !== 'Rule' && !/^-+$/.test(rule));
  const tests = textsOf('src/status') + textsOf('src/compatibility');

  it('has a test for every rule', () => {
    expect(documented.length).toBeGreaterThan(200);
    expect(documented.filter(rule => !tests.includes(`'${rule}'`))).toEqual([]);
  });

  it('tells every rule that is tested', () => {
    const tested = [
      ...tests.matchAll(/(?:rule: |^\s+\[\s*)'([^']{10,})'/gm),
    ].map(([, rule]) => rule);
    expect(tested.length).toBeGreaterThan(200);
    expect(tested.filter(rule => !documented.includes(rule))).toEqual([]);
  });
});
