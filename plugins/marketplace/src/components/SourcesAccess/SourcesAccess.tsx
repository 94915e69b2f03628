import { Content } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { usePermission } from '@backstage/plugin-permission-react';
import { makeStyles } from '@material-ui/core/styles';
import LockIcon from '@material-ui/icons/LockOutlined';
import { marketplaceSourceReadPermission } from 'backstage-plugin-marketplace-common';
import { ReactNode } from 'react';
import { marketplaceTranslationRef } from '../../translation';
import { EmptyNote } from '../EmptyNote';

const useStyles = makeStyles(
  theme => ({
    // The header above has a margin of its own.
    root: { paddingTop: theme.spacing(1) },
    page: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
      maxWidth: 1200,
    },
  }),
  { name: 'MarketplaceSourcesAccess' },
);

/**
 * The place of a page about sources, for those who may see it; the others are told
 * what they lack.
 *
 * @internal
 */
export function SourcesAccess({
  skeleton,
  children,
}: {
  /** What stands there until the permission is known. */
  skeleton: ReactNode;
  children: ReactNode;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { allowed, error, loading } = usePermission({
    permission: marketplaceSourceReadPermission,
  });
  // Where permissions cannot be asked for, the backend decides.
  const open = allowed || error !== undefined;

  return (
    <main>
      <Content className={classes.root}>
        {loading || open ? (
          <div className={classes.page}>{loading ? skeleton : children}</div>
        ) : (
          <EmptyNote
            icon={LockIcon}
            title={t('noAccess.title')}
            description={t('noAccess.description')}
          />
        )}
      </Content>
    </main>
  );
}
