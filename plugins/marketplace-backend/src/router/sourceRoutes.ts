import {
  AuditorService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';
import {
  marketplaceSourceReadPermission,
  marketplaceSourceRefreshPermission,
  SourcesResponse,
} from 'backstage-plugin-marketplace-common';
import { Router } from 'express';
import type { RouterOptions } from './createRouter';

/** `/sources`: where entries come from, for those with the permission. */
export function addSourceRoutes(router: Router, options: RouterOptions): void {
  const { auditor, httpAuth, permissions, sources } = options;

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
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const event = await auditor.createEvent({
      eventId: 'source-refresh',
      severityLevel: confirm ? 'medium' : 'low',
      request: req,
      meta: { source: id, confirm },
    });
    await audited(event, async () => {
      await authorize(
        permissions,
        marketplaceSourceRefreshPermission,
        credentials,
      );
      await sources.refresh(id, { confirm });
    });
    res.status(202).json({});
  });
}

async function authorize(
  permissions: PermissionsService,
  permission: BasicPermission,
  credentials: BackstageCredentials,
): Promise<void> {
  const [{ result }] = await permissions.authorize([{ permission }], {
    credentials,
  });
  if (result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(
      `You need the permission '${permission.name}'; ask those who run this portal`,
    );
  }
}

async function audited(
  event: Awaited<ReturnType<AuditorService['createEvent']>>,
  action: () => Promise<void>,
): Promise<void> {
  try {
    await action();
  } catch (error) {
    await event.fail({
      error: error instanceof Error ? error : new Error(String(error)),
    });
    throw error;
  }
  await event.success();
}
