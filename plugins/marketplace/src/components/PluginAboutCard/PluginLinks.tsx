import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { isWebUrl, PluginLink } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    list: {
      ...theme.typography.body2,
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 3),
      margin: theme.spacing(0.5, 0, 0),
      padding: 0,
      listStyle: 'none',
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'MarketplacePluginLinks' },
);

/**
 * Where to read more; http(s) addresses only.
 *
 * @internal
 */
export function PluginLinks({ links }: { links: PluginLink[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const safe = links.filter(({ url }) => isWebUrl(url));
  if (safe.length === 0) {
    return null;
  }
  return (
    <div>
      <Typography variant="caption" color="textSecondary">
        {t('about.links')}
      </Typography>
      <ul className={classes.list}>
        {safe.map(({ url, title }) => (
          <li key={url}>
            <Link to={url}>{title ?? url}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
