import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import UpdateIcon from '@material-ui/icons/Update';
import { ReactNode } from 'react';
import { useOptionalRouteRef, useUpdateCount } from '../../hooks';
import { installedRouteRef } from '../../routes';
import { marketplaceTranslationRef } from '../../translation';
import { Skeleton } from '../Skeleton';

const useStyles = makeStyles(
  theme => ({
    line: {
      ...theme.typography.body2,
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      minHeight: 24,
      marginBottom: theme.spacing(2),
    },
    calm: { color: theme.palette.text.secondary },
  }),
  { name: 'MarketplaceUpdatesWaiting' },
);

/**
 * The place of a line above the news.
 *
 * @internal
 */
export function UpdatesLine({ children }: { children: ReactNode }) {
  return <div className={useStyles().line}>{children}</div>;
}

/**
 * How many updates wait, and the way to them.
 *
 * @internal
 */
export function UpdatesWaiting({
  onlyIfAny = false,
}: {
  /** Whether to say nothing where no update waits. */
  onlyIfAny?: boolean;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const installed = useOptionalRouteRef(installedRouteRef);
  const { data, isError } = useUpdateCount();

  if (isError || (onlyIfAny && !data?.count)) {
    // The news are worth showing without it, and the page of what is installed says why.
    return null;
  }
  if (!data) {
    return (
      <UpdatesLine>
        <Skeleton width={160} height={20} />
      </UpdatesLine>
    );
  }
  const { count, known } = data;
  return (
    <UpdatesLine>
      <UpdateIcon
        fontSize="small"
        color={count > 0 ? 'primary' : 'disabled'}
        aria-hidden
      />
      {count === 0 && (
        <span className={classes.calm}>
          {known ? t('tiles.upToDate') : t('widget.updatesUnknown')}
        </span>
      )}
      {count > 0 && !installed && <span>{t('widget.updates', { count })}</span>}
      {count > 0 && installed && (
        <Link to={`${installed()}?attention=update-available`}>
          {t('widget.updates', { count })}
        </Link>
      )}
    </UpdatesLine>
  );
}
