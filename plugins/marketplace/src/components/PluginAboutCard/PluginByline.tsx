import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  isWebUrl,
  Person,
  PluginDetails,
} from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';
import { InternalMark } from '../Mark';
import { PluginIcon } from '../PluginIcon';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', alignItems: 'center', gap: theme.spacing(2) },
    text: { minWidth: 0, overflowWrap: 'anywhere' },
    title: { fontWeight: 'bold', lineHeight: 1.4 },
  }),
  { name: 'MarketplacePluginByline' },
);

/**
 * Icon, title and author of a plugin.
 *
 * @internal
 */
export function PluginByline({ plugin }: { plugin: PluginDetails }) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { author, title } = plugin;
  return (
    <div className={classes.root}>
      <PluginIcon plugin={plugin} />
      <div className={classes.text}>
        <Typography className={classes.title}>{title}</Typography>
        {author && (
          <Typography variant="body2" color="textSecondary">
            {t('card.author', { author: <Author author={author} /> })}
          </Typography>
        )}
      </div>
      {plugin.internal && <InternalMark />}
    </div>
  );
}

function Author({ author: { name, url } }: { author: Person }) {
  return url && isWebUrl(url) ? <Link to={url}>{name}</Link> : <>{name}</>;
}
