/**
 * The address of an icon that the backend names. Only images that come with the
 * answer, and those that the backend itself serves, are ever shown: no portal should
 * ask a third party because an entry says so.
 *
 * @param icon - a `data:image/...` URI, or a path below the backend plugin
 * @param baseUrl - where the backend plugin is
 * @internal
 */
export function iconUrl(
  icon: string | undefined,
  baseUrl: string,
): string | undefined {
  if (icon?.startsWith('data:image/')) {
    return icon;
  }
  return icon?.startsWith('/icons/') ? `${baseUrl}${icon}` : undefined;
}
