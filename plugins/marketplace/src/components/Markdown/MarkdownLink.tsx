import { Link } from '@backstage/core-components';
import { createContext, ReactNode } from 'react';
import { hrefInMarkdown } from './hrefInMarkdown';

/** Whether what is shown is a part of a link already: a link in a link is not allowed. */
export const InMarkdownLink = createContext(false);

/**
 * A link; its text alone when it leads nowhere that is safe and known.
 *
 * @internal
 */
export function MarkdownLink({
  id,
  href,
  baseUrl,
  children,
}: {
  /** What other links lead to it by. */
  id?: string;
  href?: string;
  baseUrl?: string;
  children: ReactNode;
}) {
  const to = hrefInMarkdown(href, baseUrl);
  if (!to) {
    return id ? <span id={id}>{children}</span> : <>{children}</>;
  }
  return (
    <InMarkdownLink.Provider value>
      {to.startsWith('#') ? (
        <a id={id} href={to}>
          {children}
        </a>
      ) : (
        <Link id={id} to={to}>
          {children}
        </Link>
      )}
    </InMarkdownLink.Provider>
  );
}
