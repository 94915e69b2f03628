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
import { PluginIcon } from '../PluginIcon';
import { PluginMarks } from './PluginMarks';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(2),
    },
    // Beside the icon, also where the marks have a line of their own.
    text: {
      flex: 1,
      minWidth: 0,
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 2),
    },
    names: { flex: '1 1 160px', minWidth: 0, overflowWrap: 'anywhere' },
    title: { fontWeight: 'bold', lineHeight: 1.4 },
    // Of what is longer, nobody reads more.
    short: {
      display: '-webkit-box',
      overflow: 'hidden',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: 3,
    },
  }),
  { name: 'MarketplacePluginHeader' },
);

/**
 * Icon, title and author of a plugin, and how it is, in marks.
 *
 * @internal
 */
export function PluginHeader({ plugin }: { plugin: PluginDetails }) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { author, title } = plugin;
  return (
    <div className={classes.root}>
      <PluginIcon plugin={plugin} />
      <div className={classes.text}>
        <div className={classes.names}>
          <Typography className={`${classes.title} ${classes.short}`}>
            <bdi>{title}</bdi>
          </Typography>
          {author && (
            <Typography
              variant="body2"
              color="textSecondary"
              className={classes.short}
            >
              {t('card.author', { author: <Author author={author} /> })}
            </Typography>
          )}
        </div>
        <PluginMarks plugin={plugin} />
      </div>
    </div>
  );
}

function Author({ author: { name, url } }: { author: Person }) {
  return url && isWebUrl(url) ? <Link to={url}>{name}</Link> : <>{name}</>;
}
