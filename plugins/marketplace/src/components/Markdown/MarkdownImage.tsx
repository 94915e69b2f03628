import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useContext } from 'react';
import { marketplaceTranslationRef } from '../../translation';
import { hrefInMarkdown } from './hrefInMarkdown';
import { InMarkdownLink } from './MarkdownLink';

/**
 * What stands for an image, which would tell a stranger who reads the text: a link
 * to it with the text that it has for those who cannot see it.
 *
 * @internal
 */
export function MarkdownImage({
  src,
  alt,
  baseUrl,
}: {
  src?: string;
  alt?: string;
  baseUrl?: string;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const inLink = useContext(InMarkdownLink);
  // A place in the text is no image
  const to = src?.startsWith('#') ? undefined : hrefInMarkdown(src, baseUrl);
  const name = alt?.trim() || (to && fileName(to));
  if (!name) {
    return null;
  }
  const text = t('pluginPage.image', { name });
  return to && !inLink ? <Link to={to}>{text}</Link> : <>{text}</>;
}

function fileName(url: string): string {
  const { hostname, pathname } = new URL(url);
  return pathname.split('/').pop() || hostname;
}
