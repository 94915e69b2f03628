/**
 * In development the portal has a server of its own, whose origin the backend must allow:
 * it follows a portal that the user moved. What the user wrote is never changed.
 *
 * @param {import('@backstage/config').Config} user configuration of the user alone
 * @param {import('@backstage/config').Config} effective all of it
 * @returns {Record<string, string>} variables for the environment of the backend
 */
export function allowedOrigin(user, effective) {
  if (!user.has('app.baseUrl') || user.has('backend.cors.origin')) {
    return {};
  }
  const { origin } = new URL(effective.getString('app.baseUrl'));
  return { APP_CONFIG_backend_cors_origin: JSON.stringify(origin) };
}
