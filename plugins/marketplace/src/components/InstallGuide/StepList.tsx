import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { InstallStep } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';
import { isTask } from './isTask';
import { SettledLine } from './SettledLine';
import { Step } from './Step';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(3),
      margin: 0,
      padding: 0,
      listStyle: 'none',
      counterReset: 'step',
    },
    step: {
      display: 'flex',
      gap: theme.spacing(2),
      minWidth: 0,
      counterIncrement: 'step',
      '&::before': {
        ...theme.typography.body2,
        content: 'counter(step)',
        flex: 'none',
        width: theme.spacing(3.5),
        height: theme.spacing(3.5),
        lineHeight: `${theme.spacing(3.5)}px`,
        borderRadius: '50%',
        textAlign: 'center',
        fontWeight: 'bold',
        backgroundColor: theme.palette.action.selected,
      },
    },
    // In line with the words of the steps, not with their numbers.
    settled: { paddingLeft: theme.spacing(5.5) },
  }),
  { name: 'MarketplaceStepList' },
);

/**
 * Numbered steps, and in their midst what one of them leaves nothing to be done for.
 *
 * @internal
 */
export function StepList({ steps }: { steps: InstallStep[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  if (steps.length === 0) {
    return null;
  }
  return (
    <ol aria-label={t('guide.steps')} className={classes.root}>
      {steps.map((step, index) => (
        // Steps have no name of their own, and never change places.
        // eslint-disable-next-line react/no-array-index-key
        <li
          key={index}
          className={isTask(step) ? classes.step : classes.settled}
        >
          {isTask(step) ? <Step step={step} /> : <SettledLine step={step} />}
        </li>
      ))}
    </ol>
  );
}
