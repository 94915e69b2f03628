// This is an app, whatever the role of its package: it brings the styles.
// eslint-disable-next-line @backstage/no-ui-css-imports-in-non-frontend
import '@backstage/ui/css/styles.css';
import { createApp } from '@backstage/frontend-defaults';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { mockApis } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import ReactDOM from 'react-dom/client';
import marketplacePlugin, { marketplaceApiRef } from '../src';
import { pluginEntity } from '../src/__testUtils__/pluginEntity';
import { SampleMarketplace } from './SampleMarketplace';
import {
  sampleConfigSchemas,
  sampleGuides,
  sampleReadmes,
  sampleVersions,
} from './samplePages';
import { samplePlugins } from './samplePlugins';
import { sampleCollections, sampleEntities } from './sampleEntities';
import {
  sampleInstances,
  sampleOverview,
  samplePackages,
} from './samplePortal';
import { sampleSources } from './sampleSources';

const marketplaceWithSamples = createFrontendModule({
  pluginId: 'marketplace',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: marketplaceApiRef,
          deps: {},
          factory: () =>
            Object.assign(new SampleMarketplace(samplePlugins, sampleSources), {
              instances: sampleInstances,
              overview: sampleOverview,
              packages: samplePackages,
              guides: sampleGuides,
              readmes: sampleReadmes,
              configSchemas: sampleConfigSchemas,
              versions: sampleVersions,
              collections: sampleCollections,
            }),
        }),
    }),
  ],
});

const catalogWithSamples = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams(
          catalogApiMock.factory({
            entities: [...samplePlugins.map(pluginEntity), ...sampleEntities],
          }),
        ),
    }),
  ],
});

const config = mockApis.config({
  data: {
    app: {
      title: 'Marketplace',
      baseUrl: window.location.origin,
      // There is no backend to sign in to.
      extensions: [
        { 'sign-in-page:app': false },
        {
          'app/routes': {
            config: { redirects: [{ from: '/', to: '/marketplace' }] },
          },
        },
      ],
    },
    backend: { baseUrl: window.location.origin },
  },
});

const app = createApp({
  advanced: { configLoader: async () => ({ config }) },
  features: [
    catalogPlugin,
    marketplacePlugin,
    catalogWithSamples,
    marketplaceWithSamples,
  ],
});

ReactDOM.createRoot(document.getElementById('root')!).render(app.createRoot());
