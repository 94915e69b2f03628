import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { marketplaceTranslationRef } from '../../translation';
import { SettledStep } from './isTask';
import { SettledLine } from './SettledLine';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(0.5),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
  }),
  { name: 'MarketplaceSettledSteps' },
);

/**
 * What needs nothing to be done, and why.
 *
 * @internal
 */
export function SettledSteps({ steps }: { steps: SettledStep[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  if (steps.length === 0) {
    return null;
  }
  return (
    <ul aria-label={t('guide.done')} className={classes.root}>
      {steps.map(step => (
        <li key={`${step.kind} ${step.packageName}`}>
          <SettledLine step={step} />
        </li>
      ))}
    </ul>
  );
}
