import { readDirectoryEntry } from './directoryEntry';

describe('readDirectoryEntry', () => {
  it('places every field of an entry', async () => {
    const { found, problems } = await readDirectoryEntry(
      `---
title: Acme Deploys
author: Acme
authorUrl: https://acme.test
category: Deployment # what it is for
description: Shows deployments.
documentation: https://acme.test/docs
iconUrl: /img/acme.svg
npmPackageName: '@acme/backstage-plugin-deploys'
tags: [CD, Continuous Delivery, C++]
addedDate: '2024-02-03'
status: inactive
order: 7
`,
      'acme-deploys.yaml',
    );
    expect(problems).toEqual([]);
    expect(found.map(({ entity }) => entity)).toEqual([
      {
        apiVersion: 'marketplace.backstage.io/v1alpha1',
        kind: 'Plugin',
        metadata: {
          name: 'acme-deploys',
          title: 'Acme Deploys',
          description: 'Shows deployments.',
          tags: ['cd', 'continuous-delivery', 'c++'],
          links: [{ url: 'https://acme.test/docs', title: 'Documentation' }],
          annotations: {
            'marketplace.backstage.io/original-category': 'Deployment',
          },
        },
        spec: {
          author: { name: 'Acme', url: 'https://acme.test' },
          categories: ['CI/CD'],
          icon: 'https://backstage.io/img/acme.svg',
          packages: ['@acme/backstage-plugin-deploys'],
          history: { added: '2024-02-03' },
          maintenance: 'inactive',
          order: 7,
        },
      },
      {
        apiVersion: 'marketplace.backstage.io/v1alpha1',
        kind: 'Package',
        metadata: {
          name: 'acme-backstage-plugin-deploys',
          title: '@acme/backstage-plugin-deploys',
        },
        spec: {
          packageName: '@acme/backstage-plugin-deploys',
          role: 'frontend-plugin',
          partOf: ['acme-deploys'],
        },
      },
    ]);
  });

  it.each([
    ['https://packages.test/package/@acme/plugin-x', '@acme/plugin-x'],
    ['https://packages.test/package/plugin-x?tab=readme', 'plugin-x'],
  ])(
    'takes the package name out of the address %s',
    async (npmPackageName, name) => {
      const { found } = await readDirectoryEntry(
        `title: X\nnpmPackageName: ${npmPackageName}\n`,
        'x.yml',
      );
      expect(found[0].entity.spec?.packages).toEqual([name]);
    },
  );

  it('names an entry after a file without extension, or with dots', async () => {
    for (const [file, name] of [
      ['bazaar', 'bazaar'],
      ['digital.ai-deploy.yaml', 'digital-ai-deploy'],
      ['folder/x.yml', 'x'],
    ]) {
      const { found } = await readDirectoryEntry(
        `title: X\nnpmPackageName: x\n`,
        file,
      );
      expect(found[0].entity.metadata.name).toBe(name);
    }
  });

  it('does without everything but title and package', async () => {
    const { found, problems } = await readDirectoryEntry(
      `title: X\nnpmPackageName: x\ntags:\nauthor:\naddedDate:\nstatus:\n`,
      'x.yaml',
    );
    expect(problems).toEqual([]);
    expect(found).toHaveLength(2);
  });

  it.each([
    ['a missing title', 'npmPackageName: x\n', 'title', 1],
    ['a title that is a list', 'npmPackageName: x\ntitle: [x]\n', 'title', 2],
    [
      'an unknown status',
      'title: x\nnpmPackageName: x\nstatus: gone\n',
      'status',
      3,
    ],
  ])('refuses %s by field and line', async (_what, text, field, line) => {
    const { found, problems } = await readDirectoryEntry(text, 'x.yaml');
    expect(found).toEqual([]);
    expect(problems).toEqual([
      expect.objectContaining({ file: 'x.yaml', field, line }),
    ]);
  });

  it('refuses an empty file and a package name that is none', async () => {
    expect(
      (await readDirectoryEntry('# nothing\n', 'x.yaml')).problems,
    ).toEqual([
      expect.objectContaining({ message: expect.stringContaining('is empty') }),
    ]);
    const { found, problems } = await readDirectoryEntry(
      `title: X\nnpmPackageName: 'a b'\n`,
      'x.yaml',
    );
    expect(found).toEqual([]);
    expect(problems).toEqual([
      {
        file: 'x.yaml',
        line: 2,
        field: 'npmPackageName',
        message: expect.any(String),
      },
    ]);
  });
});
