/** Query parameters that let whoever has them in. */
const SECRET_PARAMETER =
  /([?&;](?:[a-z0-9_.-]*(?:token|secret|password|signature|credential|api_?key)|sig|key)=)[^&#\s'"]*/gi;

/**
 * A text without the credentials of the URLs in it: user and password are left out, and the
 * values of query parameters that are secrets are replaced.
 */
export function withoutCredentials(text: string): string {
  return text
    .replace(/\/\/[^/?#\s]*@/g, '//')
    .replace(SECRET_PARAMETER, '$1***');
}
