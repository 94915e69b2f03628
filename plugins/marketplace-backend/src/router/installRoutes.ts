import {
  InstallAction,
  marketplaceInventoryReadPermission,
} from 'backstage-plugin-marketplace-common';
import { Request, Router } from 'express';
import { z } from 'zod';
import { AskedGuide } from '../guide/InstallGuides';
import { parseBy } from '../parseBy';
import { authorize } from './authorize';
import type { RouterOptions } from './createRouter';

const schema = z.object({
  action: z.enum(['install', 'update', 'remove']).default('install'),
  instance: z.string().optional(),
});

/** `/plugins/.../install`: what to do to have a plugin, and the same as a patch. */
export function addInstallRoutes(router: Router, options: RouterOptions): void {
  const { callers, guides, httpAuth, marketplace, permissions } = options;

  /** The plugin, when the caller may read it and inventories. */
  const asked = async (
    req: Request<{ namespace: string; name: string }>,
    instance?: string,
  ): Promise<AskedGuide> => {
    const { namespace, name } = req.params;
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
    return marketplace.pluginView(namespace, name, instance, caller);
  };

  router.get('/plugins/:namespace/:name/install', async (req, res) => {
    const { action, instance } = parseBy(schema, req.query);
    res.json(await guides.guide(await asked(req, instance), action));
  });

  router.get('/plugins/:namespace/:name/install/patch', async (req, res) => {
    const { action } = parseBy(schema, req.query);
    const patch = await guides.patch(await asked(req), action);
    res
      .attachment(patchName(action, req.params.name))
      .type('text/x-patch; charset=utf-8')
      .send(patch);
  });
}

function patchName(action: InstallAction, plugin: string): string {
  return `${action}-${plugin.replace(/[^\w.-]+/g, '-')}.patch`;
}
