import { Router } from 'express';
import type { RouterOptions } from './createRouter';

/** `/collections`: lists and pages of collections. */
export function addCollectionRoutes(
  router: Router,
  options: RouterOptions,
): void {
  const { callers, httpAuth, marketplace } = options;

  router.get('/collections', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const caller = await callers.of(credentials);
    res.json(await marketplace.listCollections(caller.visible));
  });

  router.get('/collections/:namespace/:name', async (req, res) => {
    const { namespace, name } = req.params;
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const caller = await callers.of(credentials);
    res.json(await marketplace.getCollection(namespace, name, caller));
  });
}
