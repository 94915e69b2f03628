import {
  marketplaceSourceReadPermission,
  marketplaceSourceRefreshPermission,
  SourcesResponse,
} from 'backstage-plugin-marketplace-common';
import { Router } from 'express';
import { audited } from './audited';
import { authorize } from './authorize';
import type { RouterOptions } from './createRouter';

/** `/sources`: where entries come from, for those with the permission. */
export function addSourceRoutes(router: Router, options: RouterOptions): void {
  const { httpAuth, permissions, sources } = options;

  router.get('/sources', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    await authorize(permissions, marketplaceSourceReadPermission, credentials);
    const answer: SourcesResponse = { items: await sources.list() };
    res.json(answer);
  });

  router.get('/sources/:id', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    await authorize(permissions, marketplaceSourceReadPermission, credentials);
    res.json(await sources.get(req.params.id));
  });

  router.post('/sources/:id/refresh', async (req, res) => {
    const { id } = req.params;
    const confirm: string | undefined = req.body?.confirm;
    await audited(
      req,
      options,
      {
        eventId: 'source-refresh',
        severityLevel: confirm ? 'medium' : 'low',
        meta: { source: id, confirm },
        permission: marketplaceSourceRefreshPermission,
      },
      () => sources.refresh(id, { confirm }),
    );
    res.status(202).json({});
  });
}
