import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import CheckIcon from '@material-ui/icons/Check';
import { marketplaceTranslationRef } from '../../translation';
import { SettledStep } from './isTask';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...theme.typography.body2,
      display: 'flex',
      gap: theme.spacing(1),
      overflowWrap: 'anywhere',
      '& > span': { minWidth: 0 },
    },
    icon: { color: theme.palette.status.ok },
  }),
  { name: 'MarketplaceSettledLine' },
);

/**
 * One thing that takes no work, and why.
 *
 * @internal
 */
export function SettledLine({ step }: { step: SettledStep }) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);

  const text = (): string => {
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

  return (
    <div className={classes.root}>
      <CheckIcon className={classes.icon} fontSize="small" aria-hidden />
      <span>{text()}</span>
    </div>
  );
}
