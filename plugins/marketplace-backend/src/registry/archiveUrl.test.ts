import fetch from 'npm-registry-fetch';
import { archiveUrl } from './archiveUrl';

const registry = 'https://npm.acme.test/api/npm/all/';
const defaultHost = new URL(fetch.pickRegistry('any')).host;

const urlOf = (tarball: string, settings: Record<string, unknown> = {}) =>
  archiveUrl('@acme/x', tarball, {
    registry,
    settings: { replaceRegistryHost: 'npmjs', ...settings },
  });

describe('archiveUrl', () => {
  it('is at the registry, in its own protocol and without credentials', () => {
    const path = 'npm.acme.test/api/npm/all/@acme/x/-/x-1.0.0.tgz';
    for (const tarball of [
      `https://${path}`,
      `http://${path}`,
      `https://user:secret@${path}`,
    ]) {
      expect(urlOf(tarball)).toBe(`https://${path}`);
    }
  });

  it('is at the registry that stands for the default one of npm', () => {
    const tarball = `https://${defaultHost}/@acme/x/-/x-1.0.0.tgz`;
    expect(urlOf(tarball)).toBe(`${registry}@acme/x/-/x-1.0.0.tgz`);
    expect(() => urlOf(tarball, { replaceRegistryHost: 'never' })).toThrow(
      defaultHost,
    );
  });

  it('is at the registry when .npmrc says so', () => {
    const tarball = 'http://inside:8081/api/npm/all/@acme/x/-/x-1.0.0.tgz';
    for (const replaceRegistryHost of ['always', 'inside:8081']) {
      expect(urlOf(tarball, { replaceRegistryHost })).toBe(
        `${registry}@acme/x/-/x-1.0.0.tgz`,
      );
    }
  });

  it('is at another host only when .npmrc has a login for that', () => {
    const tarball = 'https://files.acme.test/x-1.0.0.tgz';
    expect(urlOf(tarball, { '//files.acme.test/:_authToken': 'secret' })).toBe(
      tarball,
    );
    expect(() =>
      urlOf(tarball, { '//other.acme.test/:_authToken': 'secret' }),
    ).toThrow(
      /registry at npm\.acme\.test has the archive of '@acme\/x' at files\.acme\.test.*\.npmrc/,
    );
  });

  it.each(['file:///etc/passwd', 'ftp://npm.acme.test/x.tgz', 'x.tgz', ''])(
    'is never %s',
    tarball => {
      expect(() => urlOf(tarball)).toThrow(/no web address/);
    },
  );
});
