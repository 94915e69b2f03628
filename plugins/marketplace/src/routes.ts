import { createRouteRef } from '@backstage/core-plugin-api';

/**
 * The marketplace page. Made with core-plugin-api, so that it serves the new
 * frontend system and the legacy one.
 *
 * @internal
 */
export const rootRouteRef = createRouteRef({ id: 'marketplace' });
