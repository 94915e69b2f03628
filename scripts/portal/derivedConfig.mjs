import { backendListen } from './addresses.mjs';

/**
 * What follows from the user's configuration when one process serves the portal
 * and the API: the base URL follows a port that the user chose, and the portal's
 * address follows the backend's. What the user wrote is never changed.
 *
 * @param {import('@backstage/config').Config} user configuration of the user alone
 * @param {import('@backstage/config').Config} effective all of it
 * @returns {Record<string, string>} variables for the environment of the backend
 */
export function derivedConfig(user, effective) {
  const env = {};
  let backendUrl = effective.getString('backend.baseUrl');
  if (user.has('backend.listen') && !user.has('backend.baseUrl')) {
    const url = new URL(backendUrl);
    url.port = String(backendListen(effective).port);
    backendUrl = url.href.replace(/\/$/, '');
    env.APP_CONFIG_backend_baseUrl = JSON.stringify(backendUrl);
  }
  const moved = user.has('backend.listen') || user.has('backend.baseUrl');
  if (moved && !user.has('app.baseUrl')) {
    env.APP_CONFIG_app_baseUrl = JSON.stringify(backendUrl);
  }
  return env;
}
