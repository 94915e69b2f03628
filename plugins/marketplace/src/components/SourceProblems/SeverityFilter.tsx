import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { SourceProblem } from 'backstage-plugin-marketplace-common';
import { useLocale } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';

type Severity = SourceProblem['severity'];

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
    choice: { borderRadius: 100, padding: theme.spacing(0.25, 1.5) },
    picked: { backgroundColor: theme.palette.action.selected },
  }),
  { name: 'MarketplaceSeverityFilter' },
);

/**
 * Picks the kind of problems to show.
 *
 * @internal
 */
export function SeverityFilter({
  picked,
  counts,
  onPick,
}: {
  /** Missing where all are shown. */
  picked?: Severity;
  counts: Record<Severity | 'all', number>;
  onPick: (picked?: Severity) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const locale = useLocale();
  const number = (value: number) => new Intl.NumberFormat(locale).format(value);
  const choices = [
    {
      severity: undefined,
      label: t('problems.all', { number: number(counts.all) }),
    },
    {
      severity: 'error' as const,
      label: t('problems.errors', { number: number(counts.error) }),
    },
    {
      severity: 'warning' as const,
      label: t('problems.warnings', { number: number(counts.warning) }),
    },
  ];
  return (
    <div role="group" aria-label={t('problems.show')} className={classes.root}>
      {choices.map(({ severity, label }) => (
        <Button
          key={label}
          size="small"
          variant="outlined"
          className={`${classes.choice} ${
            picked === severity ? classes.picked : ''
          }`}
          aria-pressed={picked === severity}
          onClick={() => onPick(severity)}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}
