import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { PluginSummary } from 'backstage-plugin-marketplace-common';
import { usePluginRoute } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { PluginIcon } from '../PluginIcon';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', gap: theme.spacing(1.5), minWidth: 0 },
    text: { minWidth: 0, overflowWrap: 'anywhere' },
    link: { fontWeight: 'bold' },
    byline: { display: 'block' },
  }),
  { name: 'MarketplacePluginName' },
);

/**
 * A plugin by its icon, title and author; the title leads to its page.
 *
 * @internal
 */
export function PluginName({ plugin }: { plugin: PluginSummary }) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const pluginRoute = usePluginRoute();
  const { author, internal, title } = plugin;
  const byline = [
    author && t('card.author', { author: author.name }),
    internal && t('mark.internal'),
  ].filter(Boolean);

  return (
    <div className={classes.root}>
      <PluginIcon plugin={plugin} size="small" />
      <div className={classes.text}>
        <Link to={pluginRoute(plugin)} className={classes.link} dir="auto">
          {title}
        </Link>
        {byline.length > 0 && (
          <Typography
            variant="caption"
            color="textSecondary"
            className={classes.byline}
          >
            {byline.join(' · ')}
          </Typography>
        )}
      </div>
    </div>
  );
}
