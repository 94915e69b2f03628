import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { SourceDetails } from 'backstage-plugin-marketplace-common';
import { useSearchParams } from 'react-router-dom';
import { useLocale } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { ProblemList } from './ProblemList';
import { SeverityFilter } from './SeverityFilter';
import { severityFromUrl } from './severityFromUrl';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(2) },
  }),
  { name: 'MarketplaceSourceProblems' },
);

/**
 * What is wrong in the files of a source. Which kind is shown is kept in the address.
 *
 * @internal
 */
export function SourceProblems({ source }: { source: SourceDetails }) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const format = new Intl.NumberFormat(useLocale());
  const [params, setParams] = useSearchParams();
  const { errors, problems, state, warnings } = source;
  const severity = severityFromUrl(params);
  const shown = severity
    ? problems.filter(problem => problem.severity === severity)
    : problems;

  if (problems.length === 0) {
    return (
      <Typography variant="body2">
        {state === 'failing' || state === 'new'
          ? t('problems.noneKnown')
          : t('problems.none')}
      </Typography>
    );
  }
  const total = Math.max(errors + warnings, problems.length);
  return (
    <div className={classes.root}>
      <SeverityFilter
        picked={severity}
        counts={{ all: total, error: errors, warning: warnings }}
        onPick={picked =>
          setParams(
            current => {
              const changed = new URLSearchParams(current);
              changed.delete('severity');
              if (picked) {
                changed.set('severity', picked);
              }
              return changed;
            },
            { replace: true },
          )
        }
      />
      {shown.length === 0 && (
        <Typography variant="body2">{t('problems.noneOfKind')}</Typography>
      )}
      <ProblemList key={severity} problems={shown} />
      {total > problems.length && (
        <Typography variant="body2" color="textSecondary">
          {t('problems.rest', {
            known: format.format(problems.length),
            total: format.format(total),
          })}
        </Typography>
      )}
    </div>
  );
}
