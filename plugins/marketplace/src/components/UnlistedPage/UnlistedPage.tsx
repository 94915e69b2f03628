import { Content, LinkButton } from '@backstage/core-components';
import { useRouteRef, useRouteRefParams } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { BreadcrumbEntry } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import WidgetsIcon from '@material-ui/icons/WidgetsOutlined';
import { isNotFound, reasonOf } from '../../api';
import { useInventoryAccess, usePlugin } from '../../hooks';
import { installedRouteRef, unlistedRouteRef } from '../../routes';
import { marketplaceTranslationRef } from '../../translation';
import { EmptyNote } from '../EmptyNote';
import { LoadFailure } from '../LoadFailure';
import { UnlistedPlugin } from './UnlistedPlugin';
import { UnlistedSkeleton } from './UnlistedSkeleton';

/** Where the backend keeps what no source has an entry of. */
const NAMESPACE = 'unlisted';

const useStyles = makeStyles(
  theme => ({
    // The header above has a margin of its own.
    root: { paddingTop: theme.spacing(1) },
  }),
  { name: 'MarketplaceUnlistedPage' },
);

/**
 * A plugin that is installed and that no source has an entry of: the catalog has no page
 * of it.
 *
 * @internal
 */
export function UnlistedPage() {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { name } = useRouteRefParams(unlistedRouteRef);
  const installed = useRouteRef(installedRouteRef)();
  const href = useRouteRef(unlistedRouteRef)({ name });
  const seesInstalled = useInventoryAccess() === 'open';
  const { data, error, refetch } = usePlugin({ namespace: NAMESPACE, name });

  return (
    <BreadcrumbEntry entry={{ label: t('tabs.installed'), href: installed }}>
      <BreadcrumbEntry entry={{ label: data?.title ?? name, href }}>
        <Content className={classes.root}>
          {data && <UnlistedPlugin plugin={data} />}
          {!data && isNotFound(error) && (
            <EmptyNote
              icon={WidgetsIcon}
              title={t('unlisted.none')}
              description={t('unlisted.noneHint', { name })}
            >
              {seesInstalled && (
                <LinkButton
                  variant="outlined"
                  color="primary"
                  // It leads to a page, and so is no button
                  role={undefined}
                  to={installed}
                >
                  {t('unlisted.installed')}
                </LinkButton>
              )}
            </EmptyNote>
          )}
          {!data && error && !isNotFound(error) && (
            <LoadFailure
              title={t('unlisted.failed', {
                name,
                message: reasonOf(error, t),
              })}
              error={error}
              onRetry={refetch}
            />
          )}
          {!data && !error && (
            <div role="progressbar" aria-label={t('entity.loading')}>
              <UnlistedSkeleton />
            </div>
          )}
        </Content>
      </BreadcrumbEntry>
    </BreadcrumbEntry>
  );
}
