import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { PluginSummary } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';

const useStyles = makeStyles(
  {
    root: { display: 'flex', minWidth: 0 },
    author: {
      minWidth: 0,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
    },
    state: { flex: 'none', whiteSpace: 'pre' },
  },
  { name: 'MarketplacePluginByline' },
);

/**
 * Who makes a plugin, and whether it is still looked after. Where there is no room for both,
 * the name is cut.
 *
 * @internal
 */
export function PluginByline({
  plugin: { author, maintenance },
}: {
  plugin: Pick<PluginSummary, 'author' | 'maintenance'>;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  if (!author && maintenance === 'active') {
    return null;
  }
  return (
    <Typography
      variant="caption"
      color="textSecondary"
      className={classes.root}
    >
      {author && (
        <span className={classes.author}>
          {t('card.author', { author: author.name })}
        </span>
      )}
      {maintenance !== 'active' && (
        <span className={classes.state}>
          {author && ' · '}
          {t(`maintenance.${maintenance}`)}
        </span>
      )}
    </Typography>
  );
}
