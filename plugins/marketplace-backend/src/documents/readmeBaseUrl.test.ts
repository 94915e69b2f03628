import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { readmeBaseUrl } from './readmeBaseUrl';

const integrations = ScmIntegrations.fromConfig(
  mockServices.rootConfig({
    data: {
      integrations: {
        github: [
          { host: 'ghe.acme.test', apiBaseUrl: 'https://ghe.acme.test/api/v3' },
        ],
        gitlab: [
          { host: 'git.acme.test', apiBaseUrl: 'https://git.acme.test/api/v4' },
        ],
      },
    },
  }),
);

describe('readmeBaseUrl', () => {
  it.each([
    ['github:acme/x', undefined, 'https://github.com/acme/x/blob/HEAD/'],
    [
      'git+ssh://git@github.com/acme/x.git',
      './plugins/a b/',
      'https://github.com/acme/x/blob/HEAD/plugins/a%20b/',
    ],
    [
      'https://github.com/acme/x/tree/main/plugins/y',
      undefined,
      'https://github.com/acme/x/blob/HEAD/plugins/y/',
    ],
    [
      'https://ghe.acme.test/acme/x',
      'y',
      'https://ghe.acme.test/acme/x/blob/HEAD/y/',
    ],
    [
      'https://gitlab.com/a/group/x.git',
      'y',
      'https://gitlab.com/a/group/x/-/blob/HEAD/y/',
    ],
    [
      'https://git.acme.test/a/x/-/tree/main/plugins/y',
      undefined,
      'https://git.acme.test/a/x/-/blob/HEAD/plugins/y/',
    ],
    ['bitbucket:acme/x', 'y', 'https://bitbucket.org/acme/x/src/HEAD/y/'],
  ])('of %s and %s is %s', (url, directory, expected) => {
    expect(readmeBaseUrl({ url, directory }, integrations)).toBe(expected);
  });

  it.each([
    ['https://elsewhere.test/acme/x', undefined],
    ['gist:0123456789', undefined],
    // eslint-disable-next-line no-script-url -- it is what has to be refused
    ['javascript:alert(1)', undefined],
    ['https://github.com/acme/x', '../../other'],
    ['', undefined],
  ])('is not known of %s and %s', (url, directory) => {
    expect(readmeBaseUrl({ url, directory }, integrations)).toBeUndefined();
  });
});
