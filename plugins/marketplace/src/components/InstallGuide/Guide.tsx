import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import CheckCircleIcon from '@material-ui/icons/CheckCircleOutline';
import { InstallGuide } from 'backstage-plugin-marketplace-common';
import { PluginLocator } from '../../api';
import { marketplaceTranslationRef } from '../../translation';
import { EmptyNote } from '../EmptyNote';
import { NoPackages } from '../PluginPage';
import { FADING } from '../fading';
import { GuideHead } from './GuideHead';
import { GuideLinks } from './GuideLinks';
import { GuidePatch } from './GuidePatch';
import { isTask } from './isTask';
import { SettledSteps } from './SettledSteps';
import { StepList } from './StepList';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(3),
      alignContent: 'start',
      ...FADING,
    },
    outdated: { opacity: 0.5 },
  }),
  { name: 'MarketplaceGuide' },
);

/**
 * What to do, step by step: what is there already first, then the steps, then the same as a
 * patch.
 *
 * @internal
 */
export function Guide({
  guide,
  locator,
  outdated,
}: {
  guide: InstallGuide;
  locator: PluginLocator;
  /** Whether another guide is on its way. */
  outdated: boolean;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { action, patch, steps } = guide;
  const hasTasks = steps.some(isTask);
  const start = hasTasks ? steps.findIndex(isTask) : steps.length;
  const before = steps
    .slice(0, start)
    .flatMap(step => (isTask(step) ? [] : [step]));

  return (
    <div
      className={`${classes.root} ${outdated ? classes.outdated : ''}`}
      aria-busy={outdated}
    >
      <GuideHead guide={guide} hasTasks={hasTasks} />
      {/* What is there already is told by steps of its own. */}
      {steps.length === 0 && action === 'install' && (
        <NoPackages icon={CheckCircleIcon} title={t('guide.noPackages')} />
      )}
      {!hasTasks && (steps.length > 0 || action !== 'install') && (
        <EmptyNote
          level={4}
          icon={CheckCircleIcon}
          title={t(`guide.nothing.${action}`)}
          description={t(`guide.nothingHint.${action}`)}
        />
      )}
      <SettledSteps steps={before} />
      <StepList steps={steps.slice(start)} />
      {patch && hasTasks && (
        <GuidePatch key={action} locator={locator} action={action} />
      )}
      <GuideLinks locator={locator} />
    </div>
  );
}
