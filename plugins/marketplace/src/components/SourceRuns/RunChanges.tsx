import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { SourceRun } from 'backstage-plugin-marketplace-common';
import { useState } from 'react';
import { marketplaceTranslationRef } from '../../translation';
import { EntityRefs } from './EntityRefs';

const useStyles = makeStyles(
  theme => ({
    root: { ...theme.typography.body2, marginTop: theme.spacing(0.5) },
    summary: { width: 'fit-content', cursor: 'pointer' },
  }),
  { name: 'MarketplaceRunChanges' },
);

/**
 * The entities that a run added, changed and removed, behind a line to open.
 *
 * @internal
 */
export function RunChanges({ run }: { run: SourceRun }) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const [open, setOpen] = useState(false);
  const { added, changed, removed } = run.changes;

  if (added.length + changed.length + removed.length === 0) {
    return null;
  }
  return (
    <details
      className={classes.root}
      onToggle={event => setOpen(event.currentTarget.open)}
    >
      <summary className={classes.summary}>{t('runs.details')}</summary>
      {open && (
        <>
          <EntityRefs title={t('runs.added')} refs={added} total={run.added} />
          <EntityRefs
            title={t('runs.changed')}
            refs={changed}
            total={run.changed}
          />
          <EntityRefs
            title={t('runs.removed')}
            refs={removed}
            total={run.removed}
          />
        </>
      )}
    </details>
  );
}
