import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import CheckIcon from '@material-ui/icons/Check';
import { marketplaceTranslationRef } from '../../translation';
import { SettledStep } from './isTask';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...theme.typography.body2,
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(0.5),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    item: {
      display: 'flex',
      gap: theme.spacing(1),
      overflowWrap: 'anywhere',
      '& > span': { minWidth: 0 },
    },
    icon: { color: theme.palette.status.ok },
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

  const textOf = (step: SettledStep): string => {
    const name = step.packageName;
    switch (step.kind) {
      case 'already-there':
        return step.version
          ? t('guide.alreadyThere', { name, version: step.version })
          : t('guide.alreadyThereUnknown', { name });
      case 'up-to-date':
        return step.version
          ? t('guide.upToDate', { name, version: step.version })
          : t('guide.upToDateUnknown', { name });
      default:
        return step.reason === 'discovered'
          ? t('guide.discovered', { name })
          : t('guide.noFeature', { name });
    }
  };

  if (steps.length === 0) {
    return null;
  }
  return (
    <ul aria-label={t('guide.done')} className={classes.root}>
      {steps.map(step => (
        <li key={`${step.kind} ${step.packageName}`} className={classes.item}>
          <CheckIcon className={classes.icon} fontSize="small" aria-hidden />
          <span>{textOf(step)}</span>
        </li>
      ))}
    </ul>
  );
}
