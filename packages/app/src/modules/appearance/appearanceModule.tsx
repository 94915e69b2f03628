import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { IconBundleBlueprint } from '@backstage/plugin-app-react';
import CollectionsBookmarkIcon from '@material-ui/icons/CollectionsBookmark';
import ExtensionIcon from '@material-ui/icons/Extension';
import WidgetsIcon from '@material-ui/icons/Widgets';

/** Icons with which catalog and search show the marketplace's kinds. */
export const appearanceModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    IconBundleBlueprint.make({
      name: 'marketplace-kinds',
      params: {
        icons: {
          'kind:plugin': <ExtensionIcon fontSize="inherit" />,
          'kind:package': <WidgetsIcon fontSize="inherit" />,
          'kind:plugincollection': (
            <CollectionsBookmarkIcon fontSize="inherit" />
          ),
        },
      },
    }),
  ],
});
