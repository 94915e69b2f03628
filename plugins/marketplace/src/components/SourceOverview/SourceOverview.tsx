import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  marketplaceSourceRefreshPermission,
  SourceSummary,
} from 'backstage-plugin-marketplace-common';
import { ReactNode } from 'react';
import { reasonOf } from '../../api';
import { useSourceRefresh } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { Notice } from '../Notice';
import { FailingNotice } from './FailingNotice';
import { RefreshButton } from './RefreshButton';
import { ShrinkageNotice } from './ShrinkageNotice';
import { SourceFacts } from './SourceFacts';
import { SourceHead } from './SourceHead';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(2),
      padding: theme.spacing(2),
      borderRadius: theme.spacing(1),
      border: `1px solid ${theme.palette.divider}`,
    },
  }),
  { name: 'MarketplaceSourceOverview' },
);

/**
 * A source as a whole: how it is doing, and what a person can do about it.
 *
 * @internal
 */
export function SourceOverview({
  source,
  name,
}: {
  source: SourceSummary;
  name: ReactNode;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { allowed } = usePermission({
    permission: marketplaceSourceRefreshPermission,
  });
  const { error, refresh, state } = useSourceRefresh(source);
  const { id, shrinkage } = source;

  return (
    <Paper elevation={0} className={classes.root}>
      <SourceHead
        source={source}
        name={name}
        action={
          allowed && (
            // What goes wrong is in `error`.
            <RefreshButton
              id={id}
              state={state}
              onRefresh={() => refresh({}).catch(() => {})}
            />
          )
        }
      />
      {error && (
        <Notice severity="error" role="alert">
          <p>{t('refresh.failed', { message: reasonOf(error, t) })}</p>
        </Notice>
      )}
      {source.state === 'failing' && <FailingNotice source={source} />}
      {shrinkage && (
        <ShrinkageNotice
          id={id}
          shrinkage={shrinkage}
          onConfirm={allowed ? refresh : undefined}
        />
      )}
      <SourceFacts source={source} />
    </Paper>
  );
}
