const defaultBackendPort = 7007;

/**
 * Where a portal listens and by which addresses it is known.
 *
 * `probe` addresses are for asking this machine's own servers; base URLs are for
 * people and may belong to a proxy that is not reachable from here.
 *
 * @param {import('@backstage/config').Config} config
 */
export function addresses(config) {
  const appUrl = config.getString('app.baseUrl').replace(/\/$/, '');
  const backendUrl = config.getString('backend.baseUrl').replace(/\/$/, '');
  const app = appListen(config, new URL(appUrl));
  const backend = backendListen(config);
  return {
    marketplaceUrl: `${appUrl}/marketplace`,
    appPort: app.port,
    appProbeUrl: appUrl.startsWith('https:')
      ? appUrl
      : `http://${app.host}:${app.port}`,
    backendPort: backend.port,
    backendProbeUrl: config.has('backend.https')
      ? backendUrl
      : `http://${backend.host}:${backend.port}`,
  };
}

/** Reads `backend.listen` in each of its forms: `:7007`, `host:7007`, {host, port}. */
export function backendListen(config) {
  const listen = config.getOptional('backend.listen');
  if (typeof listen === 'string' || typeof listen === 'number') {
    const [port, host] = String(listen).split(':').reverse();
    return { host: reachable(host), port: Number(port) };
  }
  return {
    host: reachable(config.getOptionalString('backend.listen.host')),
    port: config.getOptionalNumber('backend.listen.port') ?? defaultBackendPort,
  };
}

// The development server of the portal listens where its base URL points
function appListen(config, { hostname, port, protocol }) {
  const urlPort = Number(port) || (protocol === 'https:' ? 443 : 80);
  return {
    host: reachable(config.getOptionalString('app.listen.host') ?? hostname),
    port: config.getOptionalNumber('app.listen.port') ?? urlPort,
  };
}

// A server on all addresses is asked by the one that every machine has
function reachable(host) {
  if (!host || host === '0.0.0.0' || host === '::') {
    return 'localhost';
  }
  return host.includes(':') ? `[${host}]` : host;
}
