import { Link } from '@backstage/core-components';
import { createContext, ReactNode } from 'react';
import { readmeLink } from './readmeLink';

/** Whether what is shown is a part of a link already: a link in a link is not allowed. */
export const InReadmeLink = createContext(false);

/**
 * A link of a readme; its text alone when it leads nowhere that is safe and known.
 *
 * @internal
 */
export function ReadmeLink({
  href,
  baseUrl,
  children,
}: {
  href?: string;
  baseUrl?: string;
  children: ReactNode;
}) {
  const to = readmeLink(href, baseUrl);
  if (!to) {
    return <>{children}</>;
  }
  return (
    <InReadmeLink.Provider value>
      {to.startsWith('#') ? (
        <a href={to}>{children}</a>
      ) : (
        <Link to={to}>{children}</Link>
      )}
    </InReadmeLink.Provider>
  );
}
