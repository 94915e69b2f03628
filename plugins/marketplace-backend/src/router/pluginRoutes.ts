import { marketplaceInventoryReadPermission } from 'backstage-plugin-marketplace-common';
import { Router } from 'express';
import { installGuide } from '../marketplace/views/installGuide';
import { authorize } from './authorize';
import type { RouterOptions } from './createRouter';
import { instanceQuery } from './instanceQuery';
import { pluginsQuery } from './pluginsQuery';

/** `/plugins`: lists and pages of plugins, and how to install them. */
export function addPluginRoutes(router: Router, options: RouterOptions): void {
  const { callers, httpAuth, marketplace, permissions } = options;

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

  router.get('/plugins/:namespace/:name/install', async (req, res) => {
    const { namespace, name } = req.params;
    const { instance } = instanceQuery(req.query);
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    // The steps that are missing tell what is installed
    await authorize(
      permissions,
      marketplaceInventoryReadPermission,
      credentials,
    );
    const caller = await callers.ofReader(credentials);
    const { plugin, view } = await marketplace.pluginView(
      namespace,
      name,
      instance,
      caller,
    );
    res.json(installGuide(plugin, view));
  });
}
