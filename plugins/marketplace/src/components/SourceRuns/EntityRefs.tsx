import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { marketplaceTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    root: { marginTop: theme.spacing(1) },
    list: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.25, 2),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
  }),
  { name: 'MarketplaceEntityRefs' },
);

/**
 * Entities with links to the catalog; nothing when there are none.
 *
 * @internal
 */
export function EntityRefs({
  title,
  refs,
  total,
}: {
  title: string;
  refs: string[];
  /** How many there were; only the first of them are known by name. */
  total: number;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const entityRoute = useRouteRef(entityRouteRef);

  if (refs.length === 0) {
    return null;
  }
  return (
    <div className={classes.root}>
      <Typography variant="caption" color="textSecondary">
        {title}
      </Typography>
      <ul className={classes.list} aria-label={title}>
        {refs.map(ref => (
          <li key={ref}>
            <Link to={entityRoute(entityRouteParams(ref))}>{ref}</Link>
          </li>
        ))}
        {total > refs.length && (
          <li>{t('runs.others', { number: String(total - refs.length) })}</li>
        )}
      </ul>
    </div>
  );
}
