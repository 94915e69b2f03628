import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { filePathOf, folderOf, pageBelow, pathBelow } from './urlPaths';

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader({
    integrations: {
      github: [{ host: 'github.com' }],
      gitlab: [{ host: 'gitlab.com' }],
      azure: [{ host: 'dev.azure.com' }],
      bitbucketServer: [
        { host: 'bitbucket.test', apiBaseUrl: 'https://bitbucket.test/api' },
      ],
    },
  }),
);

const AZURE = 'https://dev.azure.com/o/p/_git/r?path=';

describe('urlPaths', () => {
  it.each([
    [
      'https://github.com/o/r/tree/main/catalog',
      'https://github.com/o/r/blob/main/catalog/x/a.yaml',
    ],
    [
      'https://gitlab.com/o/r/-/tree/main/catalog/',
      'https://gitlab.com/o/r/-/blob/main/catalog/x/a.yaml',
    ],
    [`${AZURE}%2Fcatalog`, `${AZURE}%2Fcatalog%2Fx%2Fa.yaml`],
    [
      'https://bitbucket.test/projects/p/repos/r/browse/catalog?at=main',
      'https://bitbucket.test/projects/p/repos/r/browse/catalog/x/a.yaml?at=main',
    ],
    [
      'https://user:secret@web.test/catalog',
      'https://web.test/catalog/x/a.yaml',
    ],
  ])('finds the file below %s', (folder, url) => {
    expect(pageBelow(folder, 'x/a.yaml', integrations)).toBe(url);
  });

  it.each([
    ['https://github.com/o/r/blob/main/catalog/**/*.yaml'],
    ['https://github.com/o/r/tree/main/catalog/all.yaml'],
  ])('takes spellings of one file for one, from %s on', target => {
    const folder = folderOf(target);
    for (const kind of ['blob', 'tree']) {
      const url = `https://github.com/o/r/${kind}/main/catalog/x/a.yaml#L3`;
      expect(pathBelow(folder, url, integrations)).toBe('x/a.yaml');
    }
  });

  it('names a file elsewhere by its URL', () => {
    const folder = folderOf(`${AZURE}%2Fcatalog%2Fall.yaml`);
    expect(filePathOf(folder)).toBe('/catalog/');
    expect(pathBelow(folder, `${AZURE}%2Fcatalog%2Fa.yaml`, integrations)).toBe(
      'a.yaml',
    );
    expect(pathBelow(folder, `${AZURE}%2Fb.yaml`, integrations)).toBe(
      `${AZURE}%2Fb.yaml`,
    );
    expect(
      pathBelow(
        'https://web.test/x/',
        'https://u:secret@web.test/y.yaml?sig=secret',
        integrations,
      ),
    ).toBe('https://web.test/y.yaml?sig=***');
  });
});
