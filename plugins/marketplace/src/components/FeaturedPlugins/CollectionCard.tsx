import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { CollectionSummary } from 'backstage-plugin-marketplace-common';
import { rootRouteRef } from '../../routes';
import { marketplaceTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      position: 'relative',
      boxSizing: 'border-box',
      height: 112,
      padding: theme.spacing(1.5, 2),
      borderRadius: theme.spacing(1),
      border: `1px solid ${theme.palette.divider}`,
      '&:hover': { borderColor: theme.palette.text.secondary },
    },
    link: {
      color: theme.palette.text.primary,
      fontWeight: 'bold',
      '&:hover': { textDecoration: 'none' },
      '&:focus': { outline: 'none' },
      // The link covers the card, and keeps the title alone as its name.
      '&::after': { content: '""', position: 'absolute', inset: 0 },
      '&:focus-visible::after': {
        outline: `2px solid ${theme.palette.primary.main}`,
        borderRadius: theme.spacing(1),
      },
    },
    description: {
      display: '-webkit-box',
      height: theme.typography.pxToRem(34),
      margin: theme.spacing(0.25, 0, 0.5),
      overflow: 'hidden',
      fontSize: theme.typography.pxToRem(13),
      lineHeight: 1.3,
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: 2,
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'MarketplaceCollectionCard' },
);

/**
 * A collection; leads to its plugins, where they can be filtered further.
 *
 * @internal
 */
export function CollectionCard({
  collection: { namespace, name, title, description, pluginCount },
}: {
  collection: CollectionSummary;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const query = new URLSearchParams({ collection: `${namespace}/${name}` });
  return (
    <Paper elevation={0} className={classes.root}>
      <Typography variant="body2" noWrap>
        <Link
          to={`${useRouteRef(rootRouteRef)()}?${query}`}
          className={classes.link}
          dir="auto"
          data-arrow-stop
        >
          {title}
        </Link>
      </Typography>
      <Typography
        color="textSecondary"
        className={classes.description}
        title={description}
        dir="auto"
      >
        {description}
      </Typography>
      <Typography variant="caption" color="textSecondary">
        {t('highlights.plugins', { count: pluginCount })}
      </Typography>
    </Paper>
  );
}
