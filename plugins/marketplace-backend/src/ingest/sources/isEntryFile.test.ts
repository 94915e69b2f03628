import { isEntryFile } from './isEntryFile';

describe('isEntryFile', () => {
  it.each(['a.yaml', 'a.YML', 'a.json'])('takes %s for any source', name => {
    expect(isEntryFile(name, 'entities')).toBe(true);
    expect(isEntryFile(name, 'directory')).toBe(true);
  });

  it.each(['bazaar', 'digital.ai', 'next.js-like', 'v2.0'])(
    'takes %s for a directory alone',
    name => {
      expect(isEntryFile(name, 'entities')).toBe(false);
      expect(isEntryFile(name, 'directory')).toBe(true);
    },
  );

  it.each([
    'README',
    'LICENSE',
    'CODEOWNERS',
    'readme.md',
    'logo.png',
    'a.yaml~',
    'a.yaml.bak',
    '.hidden.yaml',
    'node_modules',
    'two words',
    '',
  ])("takes '%s' for none", name => {
    expect(isEntryFile(name, 'entities')).toBe(false);
    expect(isEntryFile(name, 'directory')).toBe(false);
  });
});
