import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { SourceSummary } from 'backstage-plugin-marketplace-common';
import { sourceRouteRef } from '../../routes';
import { marketplaceTranslationRef } from '../../translation';
import { SourceOverview } from '../SourceOverview';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
  }),
  { name: 'MarketplaceSourceList' },
);

/**
 * Sources, those that decide first.
 *
 * @internal
 */
export function SourceList({ sources }: { sources: SourceSummary[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const sourceRoute = useRouteRef(sourceRouteRef);

  return (
    <ol className={classes.root} aria-label={t('sources.list')}>
      {sources.map(source => (
        <li key={source.id}>
          <SourceOverview
            source={source}
            name={<Link to={sourceRoute({ id: source.id })}>{source.id}</Link>}
          />
        </li>
      ))}
    </ol>
  );
}
