import { Entity } from '@backstage/catalog-model';
import {
  CollectionDetails,
  MARKETPLACE_API_VERSION,
} from 'backstage-plugin-marketplace-common';
import { samplePlugins } from './samplePlugins';

/** A collection of the first plugins. */
export const sampleCollections: CollectionDetails[] = [
  {
    entityRef: 'plugincollection:default/essentials',
    namespace: 'default',
    name: 'essentials',
    title: 'Essentials',
    description: 'What most portals begin with.',
    type: 'curated',
    pluginCount: 7,
    sources: ['bundled'],
    plugins: samplePlugins.filter(plugin => !plugin.unlisted).slice(0, 7),
  },
];

/** Entities that are no plugins: a collection, and a package. */
export const sampleEntities: Entity[] = [
  {
    apiVersion: MARKETPLACE_API_VERSION,
    kind: 'PluginCollection',
    metadata: {
      namespace: 'default',
      name: 'essentials',
      title: 'Essentials',
      description: 'What most portals begin with.',
    },
    spec: { type: 'curated', plugins: ['argo-cd'] },
  },
  {
    apiVersion: MARKETPLACE_API_VERSION,
    kind: 'Package',
    metadata: {
      namespace: 'default',
      name: 'acme-argo-cd',
      description: 'The frontend of Argo CD.',
    },
    spec: { packageName: '@acme/argo-cd', version: '1.2.3' },
    relations: [{ type: 'partOf', targetRef: 'plugin:default/argo-cd' }],
  },
];
