import { Router } from 'express';
import type { RouterOptions } from './createRouter';
import { instanceQuery } from './instanceQuery';
import { pluginsQuery } from './pluginsQuery';

/** `/plugins`: lists and pages of plugins. */
export function addPluginRoutes(router: Router, options: RouterOptions): void {
  const { callers, httpAuth, marketplace } = options;

  router.get('/plugins', async (req, res) => {
    const query = pluginsQuery(req.query);
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const caller = await callers.of(credentials);
    res.json(await marketplace.list(query, caller));
  });

  router.get('/plugins/:namespace/:name', async (req, res) => {
    const { namespace, name } = req.params;
    const { instance } = instanceQuery(req.query);
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const caller = await callers.of(credentials);
    res.json(await marketplace.get(namespace, name, caller, instance));
  });
}
