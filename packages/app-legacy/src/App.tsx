import { createApp } from '@backstage/app-defaults';
import { AppRouter, FlatRoutes } from '@backstage/core-app-api';
import {
  AlertDisplay,
  OAuthRequestDialog,
  SignInPage,
} from '@backstage/core-components';
import { CatalogEntityPage, CatalogIndexPage } from '@backstage/plugin-catalog';
import { CatalogGraphPage } from '@backstage/plugin-catalog-graph';
import { HomepageCompositionRoot } from '@backstage/plugin-home';
import { SearchPage } from '@backstage/plugin-search';
import { UserSettingsPage } from '@backstage/plugin-user-settings';
import CollectionsBookmarkIcon from '@material-ui/icons/CollectionsBookmark';
import ExtensionIcon from '@material-ui/icons/Extension';
import WidgetsIcon from '@material-ui/icons/Widgets';
import { MarketplacePage } from 'backstage-plugin-marketplace/legacy';
import { Navigate, Route } from 'react-router-dom';
import { entityPage } from './components/entityPage';
import { HomePage } from './components/home';
import { Portal } from './components/Portal';
import { searchPage } from './components/search';

const app = createApp({
  components: {
    SignInPage: props => <SignInPage {...props} providers={['guest']} />,
  },
  // With these, catalog and search show the marketplace's kinds.
  icons: {
    'kind:plugin': ExtensionIcon,
    'kind:package': WidgetsIcon,
    'kind:plugincollection': CollectionsBookmarkIcon,
  },
  __experimentalTranslations: { availableLanguages: ['en', 'de'] },
});

const routes = (
  <FlatRoutes>
    <Route path="/" element={<Navigate to="marketplace" />} />
    <Route path="/home" element={<HomepageCompositionRoot />}>
      <HomePage />
    </Route>
    <Route path="/marketplace" element={<MarketplacePage />} />
    <Route path="/catalog" element={<CatalogIndexPage />} />
    <Route
      path="/catalog/:namespace/:kind/:name"
      element={<CatalogEntityPage />}
    >
      {entityPage}
    </Route>
    <Route path="/catalog-graph" element={<CatalogGraphPage />} />
    <Route path="/search" element={<SearchPage />}>
      {searchPage}
    </Route>
    <Route path="/settings" element={<UserSettingsPage />} />
  </FlatRoutes>
);

/** The portal of packages/app, on the legacy frontend system. */
export const App = app.createRoot(
  <>
    <AlertDisplay />
    <OAuthRequestDialog />
    <AppRouter>
      <Portal>{routes}</Portal>
    </AppRouter>
  </>,
);
