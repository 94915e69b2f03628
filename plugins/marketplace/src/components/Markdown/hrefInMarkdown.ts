import { isWebUrl } from 'backstage-plugin-marketplace-common';

/**
 * Where a link of untrusted text leads.
 *
 * @param href - as the text has it, or an anchor of it
 * @param baseUrl - what relative links are relative to
 * @returns an http(s) address, or an anchor of the same page; nothing when it leads
 * nowhere that is safe and known
 * @internal
 */
export function hrefInMarkdown(
  href: string | undefined,
  baseUrl: string | undefined,
): string | undefined {
  const link = href?.trim();
  if (!link) {
    return undefined;
  }
  if (link.startsWith('#')) {
    return link;
  }
  if (isWebUrl(link)) {
    return link;
  }
  // One that starts at a root is of the site that the author had in mind, which is not known.
  if (
    !baseUrl ||
    !isWebUrl(baseUrl) ||
    /^([a-z][a-z0-9+.-]*:|[/\\])/i.test(link)
  ) {
    return undefined;
  }
  const resolved = URL.canParse(link, baseUrl)
    ? new URL(link, baseUrl)
    : undefined;
  const isOfSameSite = resolved?.origin === new URL(baseUrl).origin;
  return resolved && isOfSameSite ? resolved.href : undefined;
}
