import { isError } from '@backstage/errors';
import { INVENTORY_LIMITS } from 'backstage-plugin-marketplace-common';
import { z } from 'zod';
import { UsageError } from './UsageError';

const VARIABLE = 'MARKETPLACE_TOKEN';

/** For one request; a portal takes seconds. */
const TIMEOUT_MS = 60_000;

/** What is read of an answer, in bytes. */
const MAX_ANSWER = 64 * 1024;

const answerSchema = z.object({ error: z.object({ message: z.string() }) });

/**
 * Sends an inventory to the marketplace of a portal.
 *
 * @param text - JSON
 * @param options.url - of the marketplace's API
 * @param options.env - has the token; it reaches no error
 * @throws `UsageError` for a URL or token that cannot be used, else an error that says what
 *   the portal answered
 */
export async function sendInventory(
  text: string,
  options: { url: string; instance: string; env: NodeJS.ProcessEnv },
): Promise<void> {
  const target = targetOf(options.url, options.instance);
  const token = options.env[VARIABLE]?.trim() ?? '';
  // Others cannot be in a header, and the error about that would tell it
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new UsageError(
      token
        ? `The token in ${VARIABLE} has characters that no token has.`
        : `Put the token for ${target.origin} into the environment variable ${VARIABLE}.`,
    );
  }
  const body = Buffer.from(text);
  if (body.length > INVENTORY_LIMITS.bytes) {
    throw new Error(
      `The inventory has ${body.length} bytes; up to ${INVENTORY_LIMITS.bytes} can be sent`,
    );
  }
  const response = await put(target, token, body);
  if (!response.ok) {
    const reason = await reasonOf(response);
    throw new Error(`${target} answered ${reason.replaceAll(token, '***')}`);
  }
  await response.body?.cancel();
}

function targetOf(text: string, instance: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.search) {
    throw new UsageError(
      '--send must be the http(s) URL of a marketplace, as https://portal.example.com/api/marketplace.',
    );
  }
  const base = `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
  return new URL(`${base}/instances/${instance}/inventory`);
}

async function put(
  target: URL,
  token: string,
  body: Buffer,
): Promise<Response> {
  try {
    return await fetch(target, {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
      },
      body: new Uint8Array(body),
      // The token is for this address only
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (error) {
    const cause = isError(error) && isError(error.cause) ? error.cause : error;
    const why = isError(cause)
      ? [cause.code, cause.message].filter(Boolean).join(' ')
      : String(cause);
    throw new Error(
      `${target} cannot be reached (${why}); check the URL, and that this machine may reach it`,
    );
  }
}

async function reasonOf(response: Response): Promise<string> {
  const status = `${response.status} ${response.statusText}`.trim();
  const location = response.headers.get('location');
  if (location !== null) {
    return `${status}: it is at ${location}; name that address`;
  }
  const message = answerSchema.safeParse(await jsonOf(response)).data?.error
    .message;
  const advice = new Map([
    [401, `check the token in ${VARIABLE}`],
    [
      403,
      "the token must be allowed 'marketplace.inventory.update' in backend.auth.externalAccess of the portal",
    ],
    [404, 'check that the URL is that of a marketplace'],
  ]).get(response.status);
  return [status, message, advice].filter(Boolean).join('; ');
}

async function jsonOf(response: Response): Promise<unknown> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of response.body ?? []) {
      parts.push(part);
      length += part.length;
      if (length > MAX_ANSWER) {
        return undefined;
      }
    }
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    // The status tells enough
    return undefined;
  }
}
