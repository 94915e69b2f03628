import { AuditorServiceEventSeverityLevel } from '@backstage/backend-plugin-api';
import { BasicPermission } from '@backstage/plugin-permission-common';
import { JsonObject } from '@backstage/types';
import { Request } from 'express';
import { authorize } from './authorize';
import type { RouterOptions } from './createRouter';

/** Something that a caller does. */
interface Deed {
  eventId: string;
  severityLevel: AuditorServiceEventSeverityLevel;
  /** What it is done to. */
  meta: JsonObject;
  /** What the caller needs to do it. */
  permission: BasicPermission;
}

/**
 * Does something for a caller with a permission, and has it audited: that it was tried, and
 * how it ended.
 *
 * @param action - gives what else to tell of it
 * @throws `NotAllowedError` naming the permission, and what the action throws
 */
export async function audited(
  req: Request,
  options: Pick<RouterOptions, 'auditor' | 'httpAuth' | 'permissions'>,
  { permission, ...deed }: Deed,
  action: () => Promise<JsonObject | void>,
): Promise<void> {
  const { auditor, httpAuth, permissions } = options;
  const credentials = await httpAuth.credentials(req, {
    allow: ['user', 'service'],
  });
  const event = await auditor.createEvent({ ...deed, request: req });
  let meta: JsonObject | void;
  try {
    await authorize(permissions, permission, credentials);
    meta = await action();
  } catch (error) {
    await event.fail({
      error: error instanceof Error ? error : new Error(String(error)),
    });
    throw error;
  }
  await event.success(meta ? { meta } : undefined);
}
