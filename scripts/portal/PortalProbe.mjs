const timeoutMs = 10_000;

/**
 * Asks a portal whether its marketplace can be used, as a guest.
 */
export class PortalProbe {
  #appUrl;
  #backendUrl;
  #token;

  /** @param {{appProbeUrl: string, backendProbeUrl: string}} addresses */
  constructor({ appProbeUrl, backendProbeUrl }) {
    this.#appUrl = appProbeUrl;
    this.#backendUrl = backendProbeUrl;
  }

  /**
   * Asks once.
   *
   * @returns {Promise<{missing: string} | {plugins?: number, entities?: number, catalogPlugins?: number}>}
   *   what is still missing, in words; or how many plugins the marketplace shows,
   *   how many the catalog has, and how many entities there are at all. No numbers
   *   when nobody may sign in as guest
   */
  async ask() {
    const missing =
      (await this.#signIn()) ??
      missingPart(
        `the portal at ${this.#appUrl}`,
        200,
        await get(this.#appUrl),
      );
    if (missing) {
      return { missing };
    }
    const url = `${this.#backendUrl}/api/marketplace/plugins?limit=0`;
    const answer = await this.#get(url);
    const problem = missingPart(
      `the marketplace API at ${url}`,
      this.#token ? 200 : 401,
      answer,
    );
    if (problem) {
      this.#token = undefined;
      return { missing: problem };
    }
    if (!this.#token) {
      return {};
    }
    const plugins = answer.json?.totalItems;
    const catalog = await this.#countCatalog();
    // What is installed is shown before the catalog has an entry of it
    return plugins > 0 && catalog.catalogPlugins !== 0
      ? { plugins, ...catalog }
      : { missing: `the marketplace API at ${url} has no plugins yet` };
  }

  async #signIn() {
    if (this.#token) {
      return undefined;
    }
    // While it starts, the backend also refuses what it will allow
    const url = `${this.#backendUrl}/.backstage/health/v1/readiness`;
    const starting = missingPart(`the backend at ${url}`, 200, await get(url));
    if (starting) {
      return starting;
    }
    const answer = await get(`${this.#backendUrl}/api/auth/guest/refresh`);
    this.#token = answer.json?.backstageIdentity?.token;
    // Answers that say no: the portal may well be ready, only not for guests
    return [401, 403, 404, 501].includes(answer.status)
      ? undefined
      : missingPart(`sign-in at ${this.#backendUrl}`, 200, answer);
  }

  async #countCatalog() {
    const url = `${this.#backendUrl}/api/catalog/entity-facets?facet=kind`;
    const kinds = (await this.#get(url)).json?.facets?.kind;
    if (!kinds) {
      return {};
    }
    return {
      entities: kinds.reduce((sum, { count }) => sum + count, 0),
      catalogPlugins: kinds.find(({ value }) => value === 'Plugin')?.count ?? 0,
    };
  }

  #get(url) {
    return get(url, this.#token && { authorization: `Bearer ${this.#token}` });
  }
}

function missingPart(part, expected, { status, reason }) {
  if (status === expected) {
    return undefined;
  }
  return status ? `${part} answered ${status}` : `${part} ${reason}`;
}

async function get(url, headers = {}) {
  try {
    const response = await fetch(url, {
      headers: { accept: '*/*', ...headers },
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { status: response.status, json: parse(await response.text()) };
  } catch (error) {
    return { reason: `did not answer (${error.cause?.code ?? error.name})` };
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
