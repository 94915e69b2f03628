import { AuditorService } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';

/**
 * Does something that is audited, and tells the event how it ended.
 *
 * @param action - gives what to tell of it besides
 * @throws what the action throws
 */
export async function audited(
  event: Awaited<ReturnType<AuditorService['createEvent']>>,
  action: () => Promise<JsonObject | void>,
): Promise<void> {
  let meta: JsonObject | void;
  try {
    meta = await action();
  } catch (error) {
    await event.fail({
      error: error instanceof Error ? error : new Error(String(error)),
    });
    throw error;
  }
  await event.success(meta ? { meta } : undefined);
}
