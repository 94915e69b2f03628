import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { SourceRun } from 'backstage-plugin-marketplace-common';
import { useLocale } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { RunOutcome } from '../RunOutcome';
import { Moment } from '../Time';
import { durationInWords } from './durationInWords';
import { RunChanges } from './RunChanges';

const useStyles = makeStyles(
  { root: { overflowWrap: 'anywhere' }, outcome: { fontWeight: 'bold' } },
  { name: 'MarketplaceRunItem' },
);

/**
 * One run: when it was, what it found, and what it did.
 *
 * @internal
 */
export function RunItem({ run }: { run: SourceRun }) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const locale = useLocale();
  const { endedAt, entities, error, errors, files, outcome, startedAt } = run;
  const { warnings } = run;

  const facts = [
    t('runs.files', { count: files }),
    t('runs.entities', { count: entities }),
    errors > 0 && t('runs.errors', { count: errors }),
    warnings > 0 && t('runs.warnings', { count: warnings }),
    endedAt &&
      t('runs.took', { duration: durationInWords(startedAt, endedAt, locale) }),
  ].filter(Boolean);

  return (
    <div className={classes.root}>
      <Typography variant="body2">
        <Moment at={startedAt} />
        {': '}
        <span className={classes.outcome}>
          <RunOutcome run={run} />
        </span>
      </Typography>
      {error && <Typography variant="body2">{error}</Typography>}
      {outcome !== 'failed' && (
        <Typography variant="caption" color="textSecondary" component="p">
          {facts.join(' · ')}
        </Typography>
      )}
      <RunChanges run={run} />
    </div>
  );
}
