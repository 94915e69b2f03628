import { repositoryUrl, webUrl } from './repositoryUrl';

describe('repositoryUrl', () => {
  it.each([
    ['git+https://github.com/acme/x.git', 'https://github.com/acme/x'],
    ['git+ssh://git@github.com/acme/x.git', 'https://github.com/acme/x'],
    ['ssh://git@git.acme.test:7999/acme/x.git', 'https://git.acme.test/acme/x'],
    ['git+ssh://git@github.com:acme/x.git', 'https://github.com/acme/x'],
    ['git@gitlab.com:acme/deep/x.git', 'https://gitlab.com/acme/deep/x'],
    ['git://github.com/acme/x.git#main', 'https://github.com/acme/x'],
    ['https://github.com/acme/x/', 'https://github.com/acme/x'],
    ['http://git.acme.test:8080/x', 'http://git.acme.test:8080/x'],
    ['https://jane:t0ken@git.acme.test/x.git', 'https://git.acme.test/x'],
    ['acme/x', 'https://github.com/acme/x'],
    ['github:acme/x', 'https://github.com/acme/x'],
    ['gitlab:acme/x#v1', 'https://gitlab.com/acme/x'],
    ['bitbucket:acme/x', 'https://bitbucket.org/acme/x'],
    ['gist:11081aaa281', 'https://gist.github.com/11081aaa281'],
  ])('makes of %s the page %s', (repository, page) => {
    expect(repositoryUrl(repository)).toBe(page);
  });

  it.each([
    '',
    'TBD',
    'data:text/html,x',
    'file:///etc/passwd',
    '../x',
    'https://',
  ])('makes nothing of %p', repository => {
    expect(repositoryUrl(repository)).toBeUndefined();
  });

  it('adds the folder of the package where it is known how', () => {
    expect(repositoryUrl('acme/x', './plugins/a b/')).toBe(
      'https://github.com/acme/x/tree/HEAD/plugins/a%20b',
    );
    expect(repositoryUrl('gitlab:acme/x', 'plugins/y')).toBe(
      'https://gitlab.com/acme/x/-/tree/HEAD/plugins/y',
    );
    expect(repositoryUrl('https://git.acme.test/x', 'plugins/y')).toBe(
      'https://git.acme.test/x',
    );
    expect(repositoryUrl('acme/x', '../../y')).toBe(
      'https://github.com/acme/x',
    );
  });
});

describe('webUrl', () => {
  it('takes http(s) addresses, without credentials', () => {
    expect(webUrl('https://acme.test/x?y#z')).toBe('https://acme.test/x?y#z');
    expect(webUrl('https://jane:t0ken@acme.test/x')).toBe(
      'https://acme.test/x',
    );
    expect(webUrl('mailto:jane@acme.test')).toBeUndefined();
    expect(webUrl('https://acme test/')).toBeUndefined();
  });
});
