import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { SourceSummary } from 'backstage-plugin-marketplace-common';
import { useLocale } from '../../hooks';
import { sourceRouteRef } from '../../routes';
import { marketplaceTranslationRef } from '../../translation';
import { Field } from '../Fields';
import { RunOutcome } from '../RunOutcome';
import { RelativeTime } from '../Time';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
      gap: theme.spacing(2, 1),
      margin: 0,
      // Figures are short, times are not.
      '& > :nth-child(n + 5)': { gridColumn: 'span 2' },
      [theme.breakpoints.up('md')]: {
        gridTemplateColumns: 'repeat(4, 96px) repeat(4, minmax(0, 1fr))',
        '& > :nth-child(5)': { gridColumn: 'span 3' },
        '& > :nth-child(6)': { gridColumn: 'span 1' },
      },
    },
  }),
  { name: 'MarketplaceSourceFacts' },
);

/**
 * The figures of a source, and when it was and will be read.
 *
 * @internal
 */
export function SourceFacts({ source }: { source: SourceSummary }) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { id, entities, errors, lastRun, nextRunAt, plugins, warnings } =
    source;
  const problems = useRouteRef(sourceRouteRef)({ id });
  const format = new Intl.NumberFormat(useLocale());

  return (
    <dl className={classes.root}>
      <Field label={t('source.plugins')}>{format.format(plugins)}</Field>
      <Field label={t('source.entities')}>{format.format(entities)}</Field>
      <Field label={t('source.errors')}>
        {errors > 0 ? (
          <Link
            to={`${problems}?severity=error`}
            aria-label={t('source.errorsOf', {
              id,
              number: format.format(errors),
            })}
          >
            {format.format(errors)}
          </Link>
        ) : (
          '0'
        )}
      </Field>
      <Field label={t('source.warnings')}>
        {warnings > 0 ? (
          <Link
            to={`${problems}?severity=warning`}
            aria-label={t('source.warningsOf', {
              id,
              number: format.format(warnings),
            })}
          >
            {format.format(warnings)}
          </Link>
        ) : (
          '0'
        )}
      </Field>
      <Field label={t('source.lastRun')}>
        {lastRun ? (
          <>
            <RelativeTime at={lastRun.endedAt ?? lastRun.startedAt} />
            {' · '}
            <RunOutcome run={lastRun} />
          </>
        ) : (
          t('source.never')
        )}
      </Field>
      <Field label={t('source.nextRun')}>
        {nextRunAt ? <RelativeTime at={nextRunAt} /> : t('source.notPlanned')}
      </Field>
    </dl>
  );
}
