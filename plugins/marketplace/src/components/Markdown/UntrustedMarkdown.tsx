import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useMemo } from 'react';
import { marketplaceTranslationRef } from '../../translation';
import { withoutBidiControls } from 'backstage-plugin-marketplace-common';
import { FallbackBoundary } from '../FallbackBoundary';
import { anchorNames } from './anchors';
import { MarkdownPart } from './MarkdownPart';
import { isTooLong, partsOf } from './partsOf';
import { PlainText } from './PlainText';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1.5),
    },
  }),
  { name: 'MarketplaceUntrustedMarkdown' },
);

/**
 * Markdown of people that the portal does not know: raw HTML is sanitised, only http(s)
 * links are links, no image is fetched, and what would take long to lay out is shown as
 * it is written.
 *
 * @internal
 */
export function UntrustedMarkdown({
  content,
  anchorPrefix,
  baseUrl,
  truncated = false,
}: {
  content: string;
  /** What the names of its headings begin with, which no other part of the page has. */
  anchorPrefix: string;
  /** What relative links are relative to; without it they are no links. */
  baseUrl?: string;
  /** Whether its end is missing already. */
  truncated?: boolean;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const shown = useMemo(() => withoutBidiControls(content), [content]);
  const { names, parts } = useMemo(
    () => ({ names: anchorNames(anchorPrefix), parts: partsOf(shown) }),
    [anchorPrefix, shown],
  );
  return (
    <div className={classes.root}>
      {parts.map(({ plain, text }, index) => {
        // The same place of another text is another part.
        const key = `${index} ${text}`;
        return plain ? (
          <PlainText key={key} text={text} />
        ) : (
          <FallbackBoundary key={key} fallback={<PlainText text={text} />}>
            <MarkdownPart
              text={text}
              names={names}
              part={index}
              baseUrl={baseUrl}
            />
          </FallbackBoundary>
        );
      })}
      {(truncated || isTooLong(shown)) && (
        <Typography variant="body2" color="textSecondary">
          {t('readme.truncated')}
        </Typography>
      )}
    </div>
  );
}
