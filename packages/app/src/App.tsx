import { createApp } from '@backstage/frontend-defaults';
import { appearanceModule } from './modules/appearance';
import { navModule } from './modules/nav';

/** The portal. Plugins come from package.json, through `app.packages` in app-config.yaml. */
export const app = createApp({ features: [appearanceModule, navModule] });
