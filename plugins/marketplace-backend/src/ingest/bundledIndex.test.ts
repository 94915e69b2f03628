import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  CATEGORIES,
  isPackageEntity,
  isPluginCollectionEntity,
  isPluginEntity,
  packageRole,
} from 'backstage-plugin-marketplace-common';
import { entryIcon } from '../marketplace/entryIcon';
import { readEntityDocuments } from './formats/entityDocuments';
import { packageRef } from './packageRef';
import { WorkerYamlParser } from '../yaml/WorkerYamlParser';
import { readFiles } from './readFiles';
import { LocalFiles } from './sources/LocalFiles';
import { MarketplaceSource } from './sources/MarketplaceSource';

/** Everything that is in the index, as the catalog would get it. */
async function readIndex() {
  const yaml = new WorkerYamlParser();
  const source: MarketplaceSource = new LocalFiles({
    id: 'bundled',
    type: 'bundled',
    target: resolvePackagePath('backstage-plugin-marketplace-backend', 'index'),
    format: readEntityDocuments,
    yaml,
  });
  const { signal } = new AbortController();
  const reading = await source.read({ signal });
  if (reading.unchanged) {
    throw new Error('The index was not read');
  }
  const { files } = await readFiles(source, reading.files, {
    known: new Map(),
    yaml,
    signal,
  });
  await yaml.close();
  return {
    entities: files.flatMap(file =>
      'found' in file
        ? file.found.map(({ json }): Entity => JSON.parse(json))
        : [],
    ),
    problems: files.flatMap(file => ('found' in file ? file.problems : [])),
    unreadable: files.filter(file => 'unreadable' in file),
  };
}

describe('the bundled index', () => {
  const reading = readIndex();
  const plugins = reading.then(({ entities }) =>
    entities.filter(isPluginEntity),
  );
  const packages = reading.then(({ entities }) =>
    entities.filter(isPackageEntity),
  );

  it('has no document with a problem', async () => {
    expect((await reading).problems).toEqual([]);
    expect((await reading).unreadable).toEqual([]);
  });

  it('has at least 220 plugins, the well-known ones among them', async () => {
    const titles = (await plugins).map(({ metadata }) => metadata.title);
    expect(titles.length).toBeGreaterThanOrEqual(220);
    expect(titles).toEqual(
      expect.arrayContaining([
        'Argo CD',
        'CircleCI',
        'Datadog',
        'GitHub Actions',
        'Grafana',
        'Jenkins',
        'Kubernetes',
        'PagerDuty',
        'Rollbar',
        'Sentry',
        'Snyk',
        'SonarQube',
        'TechDocs',
        'Tech Radar',
        'Travis CI',
      ]),
    );
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('describes each plugin in one sentence of at most 170 characters', async () => {
    for (const { metadata } of await plugins) {
      expect([metadata.name, metadata.description?.length]).toEqual([
        metadata.name,
        expect.any(Number),
      ]);
      expect(metadata.description).toMatch(/^[^\n]{20,169}\.$/);
      expect(metadata.description).not.toMatch(/[.!?] [A-Z][a-z]+ .*\.$/);
    }
  });

  it('uses the categories of the marketplace', async () => {
    for (const { metadata, spec } of await plugins) {
      expect([metadata.name, spec.categories?.length]).not.toEqual([
        metadata.name,
        0,
      ]);
      expect(CATEGORIES).toEqual(
        expect.arrayContaining(spec.categories ?? ['none']),
      );
    }
  });

  it('names only icons that exist', async () => {
    const icons = (await plugins).flatMap(({ spec }) => spec.icon ?? []);
    expect(icons.length).toBeGreaterThan(50);
    expect(icons.filter(icon => entryIcon(icon) === undefined)).toEqual([]);
  });

  it('links plugins and packages both ways, each package once', async () => {
    const known = new Map(
      (await packages).map(pkg => [stringifyEntityRef(pkg), pkg]),
    );
    const used = (await plugins).flatMap(({ metadata, spec }) =>
      (spec.packages ?? []).map(item => {
        const ref = stringifyEntityRef(packageRef(item, 'default'));
        expect([ref, known.get(ref)?.spec.partOf]).toEqual([
          ref,
          [metadata.name],
        ]);
        expect(known.get(ref)?.spec.packageName).toBe(item);
        return ref;
      }),
    );
    expect(new Set(used).size).toBe(used.length);
    expect(used.sort()).toEqual([...known.keys()].sort());
  });

  it('knows the role of each package, and no old name that is also a present one', async () => {
    const names = new Set((await packages).map(({ spec }) => spec.packageName));
    for (const { spec } of await packages) {
      expect(packageRole(spec.packageName, spec.role)).toBe(spec.role);
      expect((spec.aliases ?? []).filter(alias => names.has(alias))).toEqual(
        [],
      );
    }
  });

  it('has collections of plugins that are in it', async () => {
    const names = new Set((await plugins).map(({ metadata }) => metadata.name));
    const collections = (await reading).entities.filter(
      isPluginCollectionEntity,
    );
    expect(collections.map(({ metadata }) => metadata.name)).toEqual(
      expect.arrayContaining(['featured', 'getting-started', 'ci-cd']),
    );
    for (const { spec } of collections) {
      expect(spec.plugins?.length).toBeGreaterThan(0);
      expect(spec.plugins?.filter(name => !names.has(name))).toEqual([]);
    }
  });

  it('follows no trackers and fetches nothing', async () => {
    for (const { metadata, spec } of await plugins) {
      for (const { url } of metadata.links ?? []) {
        expect(url).toMatch(/^https:\/\/[^?]+$/);
      }
      expect(spec.icon ?? 'simple-icons:x').toMatch(/^(simple-icons:|data:)/);
    }
  });
});
