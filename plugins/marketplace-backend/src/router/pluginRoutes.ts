import { Router } from 'express';
import { pluginsQuery } from './pluginsQuery';
import type { RouterOptions } from './createRouter';

/** `/plugins`: lists and pages of plugins. */
export function addPluginRoutes(router: Router, options: RouterOptions): void {
  const { httpAuth, marketplace, visibility } = options;

  router.get('/plugins', async (req, res) => {
    const query = pluginsQuery(req.query);
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const visible = await visibility.of(credentials);
    res.json(await marketplace.list(query, visible));
  });

  router.get('/plugins/:namespace/:name', async (req, res) => {
    const { namespace, name } = req.params;
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    res.json(await marketplace.get(namespace, name, credentials));
  });
}
