import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { marketplaceTranslationRef } from '../../translation';
import { Skeleton } from '../Skeleton';

const useStyles = makeStyles(
  theme => ({ root: { display: 'grid', gap: theme.spacing(1.5) } }),
  { name: 'MarketplaceRelatedPluginsSkeleton' },
);

const PLUGINS = ['1', '2', '3', '4', '5'];

/**
 * What stands in the place of related plugins until they are known.
 *
 * @internal
 */
export function RelatedPluginsSkeleton() {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <div
      role="progressbar"
      aria-label={t('results.loading')}
      className={classes.root}
    >
      {PLUGINS.map(key => (
        <Skeleton key={key} width="100%" height={48} />
      ))}
    </div>
  );
}
