import { isWebUrl } from 'backstage-plugin-marketplace-common';

/**
 * Where a link of a readme leads.
 *
 * @param href - as the readme has it: untrusted
 * @param baseUrl - what relative links are relative to
 * @returns an http(s) address, or an anchor of the same page; nothing when it leads
 * nowhere that is safe and known
 * @internal
 */
export function readmeLink(
  href: string | undefined,
  baseUrl: string | undefined,
): string | undefined {
  const link = href?.trim();
  if (!link) {
    return undefined;
  }
  if (link.startsWith('#')) {
    return `#${anchorId(decoded(link.slice(1)))}`;
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

/**
 * The id of a heading, made of its text as the hosts of repositories do it; other parts of
 * the page have none of these.
 *
 * @internal
 */
export function anchorId(text: string): string {
  const slug = text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
  return `readme-${slug}`;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
