import { Router } from 'express';
import type { RouterOptions } from './createRouter';

/** `/collections`: lists and pages of collections. */
export function addCollectionRoutes(
  router: Router,
  options: RouterOptions,
): void {
  const { httpAuth, marketplace, visibility } = options;

  router.get('/collections', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const visible = await visibility.of(credentials);
    res.json(await marketplace.listCollections(visible));
  });

  router.get('/collections/:namespace/:name', async (req, res) => {
    const { namespace, name } = req.params;
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const visible = await visibility.of(credentials);
    res.json(
      await marketplace.getCollection(namespace, name, {
        credentials,
        visible,
      }),
    );
  });
}
