import { isOfRegistry } from './isOfRegistry';

const rows: Array<{ rule: string; ranges: string[]; expected: boolean }> = [
  {
    rule: 'a range of versions is of the registry',
    ranges: ['^1.0.0', '1 - 2', '*', ''],
    expected: true,
  },
  {
    rule: 'a tag is of the registry',
    ranges: ['latest', 'next'],
    expected: true,
  },
  {
    rule: 'an alias is of the registry',
    ranges: ['npm:@fork/plugin-ci@^1.0.0'],
    expected: true,
  },
  {
    rule: 'a version that another file tells is of the registry',
    ranges: ['backstage:^', 'catalog:', 'catalog:react18'],
    expected: true,
  },
  {
    rule: 'a patch of what the registry has is of the registry',
    ranges: [
      'patch:@acme/plugin-ci@npm%3A1.0.0#~/.yarn/patches/ci.patch',
      'patch:plugin-ci@npm:1.0.0#./ci.patch',
    ],
    expected: true,
  },
  {
    rule: 'a patch of a folder is not of the registry',
    ranges: ['patch:@acme/plugin-ci@file%3A../ci#./ci.patch'],
    expected: false,
  },
  {
    rule: 'a folder is not of the registry',
    ranges: [
      'file:../ci',
      'link:../ci',
      'portal:../ci',
      'workspace:^',
      '../ci',
      './ci',
      '~/ci',
      '/ci',
      'C:\\ci',
    ],
    expected: false,
  },
  {
    rule: 'a git repository is not of the registry',
    ranges: [
      'git+ssh://git@example.com/acme/ci.git',
      'git@example.com:acme/ci.git',
      'github:acme/ci#main',
      'acme/ci',
      'acme/ci#v1',
    ],
    expected: false,
  },
  {
    rule: 'an archive is not of the registry',
    ranges: ['https://example.com/ci.tgz', 'ci-1.0.0.tgz', 'FILE:ci.tar.gz'],
    expected: false,
  },
  {
    rule: 'a registry of another kind is not one of npm packages',
    ranges: ['jsr:@acme/ci@^1.0.0'],
    expected: false,
  },
];

describe('isOfRegistry', () => {
  it.each(rows)('$rule', ({ ranges, expected }) => {
    expect(ranges.filter(range => isOfRegistry(range) !== expected)).toEqual(
      [],
    );
  });
});
