import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { PluginSummary } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';
import { PluginIcon } from '../PluginIcon';
import { StateIcon } from '../StatusMark';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1.5),
      minHeight: theme.spacing(6),
    },
    text: { flex: 1, minWidth: 0 },
    title: { overflowWrap: 'anywhere' },
    state: {
      ...theme.typography.caption,
      flex: 'none',
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      '& svg': { fontSize: theme.typography.pxToRem(16) },
    },
  }),
  { name: 'MarketplaceRelatedPlugin' },
);

/**
 * A plugin in few words: what it is called and does, and whether it is there.
 *
 * @internal
 */
export function RelatedPlugin({ plugin }: { plugin: PluginSummary }) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const entityRoute = useRouteRef(entityRouteRef);
  const { description, entityRef, status, title } = plugin;
  const { state } = status;
  return (
    <div className={classes.root}>
      <PluginIcon plugin={plugin} size="small" />
      <div className={classes.text}>
        <Typography variant="body2" className={classes.title} dir="auto">
          <Link to={entityRoute(entityRouteParams(entityRef))}>{title}</Link>
        </Typography>
        <Typography
          variant="caption"
          color="textSecondary"
          component="p"
          noWrap
          dir="auto"
          title={description}
        >
          {description ?? t('card.noDescription')}
        </Typography>
      </div>
      {(state === 'installed' || state === 'partial') && (
        <span className={classes.state}>
          <StateIcon state={state} fontSize="inherit" />
          {t(`state.${state}`)}
        </span>
      )}
    </div>
  );
}
