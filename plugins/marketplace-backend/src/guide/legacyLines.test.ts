import { legacyLines } from './legacyLines';

const NAME = '@acme/plugin-ci';
const IMPORT = `import { CiPage } from '${NAME}';`;
const ROUTE = '<Route path="/ci" element={<CiPage />} />';

describe('legacyLines', () => {
  it.each([
    [IMPORT, ROUTE],
    [
      `import {CiPage, CiIcon} from "${NAME}"`,
      `<Route path='/ci/:id/*' element={<CiPage/>}/>`,
    ],
  ])('finds %s and %s', (first, second) => {
    const text = `\r\n${first}\r\n\r\n    ${second}\r\n`;
    expect(legacyLines(['yarn add', text], NAME)).toEqual({
      imports: [first],
      routes: [second],
    });
  });

  it.each([
    ['a route without its import', ROUTE],
    ['an import without a route', IMPORT],
    ['other code', `${IMPORT}\n${ROUTE}\nconst x = 1;`],
    ['a comment', `// in App.tsx\n${IMPORT}\n${ROUTE}`],
    ['another package', `import { CiPage } from '@evil/x';\n${ROUTE}`],
    ['another page', `import { CiCard } from '${NAME}';\n${ROUTE}`],
    [
      'code in place of a path',
      `${IMPORT}\n<Route path={evil()} element={<CiPage />} />`,
    ],
    [
      'children',
      `${IMPORT}\n<Route path="/ci" element={<CiPage />}>{evil()}</Route>`,
    ],
    ['far too much', `${IMPORT}\n${ROUTE}${'\n'.repeat(20_000)}`],
  ])('takes nothing from %s', (_what, text) => {
    expect(legacyLines([text], NAME)).toBeUndefined();
  });
});
