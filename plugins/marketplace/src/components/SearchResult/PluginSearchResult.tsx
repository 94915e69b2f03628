import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  ResultHighlight,
  SearchDocument,
} from '@backstage/plugin-search-common';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ReactNode } from 'react';
import { categoriesOf, locatorOf } from '../../pluginDocument';
import { marketplaceTranslationRef } from '../../translation';
import { MarketplaceQueryProvider } from '../MarketplaceQueryProvider';
import { ResultIcon } from './ResultIcon';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(2),
      width: '100%',
    },
    text: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
    title: { lineHeight: 1.3 },
    // It stands on the ground of the page, where the usual colour is too faint.
    subtle: { color: theme.palette.textSubtle },
    description: {
      display: '-webkit-box',
      overflow: 'hidden',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: 3,
      margin: theme.spacing(0.5, 0),
    },
  }),
  { name: 'MarketplaceSearchResult' },
);

/**
 * A plugin among the results of the portal's search.
 *
 * @internal
 */
export function PluginSearchResult({
  result,
  highlight,
}: {
  /** What the search has found; missing until it is known. */
  result?: SearchDocument;
  /** Where in it. */
  highlight?: ResultHighlight;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  if (!result) {
    return null;
  }
  const { location, text, title } = result;
  return (
    <div className={classes.root}>
      <MarketplaceQueryProvider>
        <ResultIcon {...locatorOf(result)} title={title} />
      </MarketplaceQueryProvider>
      <div className={classes.text}>
        <Typography variant="h6" component="div" className={classes.title}>
          {/* The list around it counts what is picked. */}
          <Link to={location} noTrack dir="auto">
            {highlighted('title', title)}
          </Link>
        </Typography>
        {text && (
          <Typography
            variant="body2"
            className={`${classes.description} ${classes.subtle}`}
            dir="auto"
          >
            {highlighted('text', text)}
          </Typography>
        )}
        <Typography variant="caption" className={classes.subtle}>
          {[t('searchResult.kind'), ...categoriesOf(result)].join(' · ')}
        </Typography>
      </div>
    </div>
  );

  function highlighted(field: 'title' | 'text', plain: string): ReactNode {
    const found = highlight?.fields[field];
    return highlight && found ? (
      <HighlightedSearchResultText
        text={found}
        preTag={highlight.preTag}
        postTag={highlight.postTag}
      />
    ) : (
      plain
    );
  }
}
