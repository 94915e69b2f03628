const timeoutMs = 10_000;

/**
 * Asks a portal once whether its marketplace can be used.
 *
 * @returns {Promise<{missing: string} | {plugins: number | undefined}>} what is
 *   still missing, in words, or the number of plugins
 */
export async function probePortal({ appProbeUrl, backendProbeUrl }) {
  const token = await guestToken(backendProbeUrl);
  if (token.missing) {
    return token;
  }
  const marketplace = await countPlugins(backendProbeUrl, token.value);
  if (marketplace.missing) {
    return marketplace;
  }
  const app = await request(appProbeUrl, { accept: 'text/html' });
  if (app.status !== 200) {
    return { missing: `the portal at ${appProbeUrl} ${app.problem}` };
  }
  return marketplace;
}

async function guestToken(backendUrl) {
  const url = `${backendUrl}/api/auth/guest/refresh`;
  const answer = await request(url, { 'x-requested-with': 'XMLHttpRequest' });
  if (answer.status === 200) {
    return { value: answer.json?.backstageIdentity?.token };
  }
  // Answers that say no: the portal may well be ready, only not for guests
  if ([401, 403, 404, 501].includes(answer.status)) {
    return {};
  }
  return { missing: `the backend at ${backendUrl} ${answer.problem}` };
}

async function countPlugins(backendUrl, token) {
  const url = `${backendUrl}/api/marketplace/plugins?limit=0`;
  const answer = await request(
    url,
    token ? { authorization: `Bearer ${token}` } : {},
  );
  if (!token && answer.status === 401) {
    return { plugins: undefined };
  }
  if (answer.status !== 200) {
    return { missing: `the marketplace API at ${url} ${answer.problem}` };
  }
  const plugins = answer.json?.totalItems;
  return plugins > 0
    ? { plugins }
    : { missing: `the marketplace API at ${url} has no plugins yet` };
}

async function request(url, headers) {
  try {
    const response = await fetch(url, {
      headers,
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await response.text();
    const { status } = response;
    return { status, json: parse(text), problem: `answered ${status}` };
  } catch (error) {
    const reason = error.cause?.code ?? error.name;
    return { status: undefined, problem: `did not answer (${reason})` };
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
