import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import CheckCircleIcon from '@material-ui/icons/CheckCircleOutline';
import {
  InstallAction,
  InstallGuide,
} from 'backstage-plugin-marketplace-common';
import { PluginLocator } from '../../api';
import { marketplaceTranslationRef } from '../../translation';
import { EmptyNote } from '../EmptyNote';
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
      minHeight: 320,
      alignContent: 'start',
      transition: 'opacity 0.2s 0.2s',
    },
    outdated: { opacity: 0.5 },
  }),
  { name: 'MarketplaceGuide' },
);

/**
 * What to do, step by step: what needs nothing first, then the steps, then the same as a
 * patch.
 *
 * @internal
 */
export function Guide({
  guide,
  locator,
  picked,
  outdated,
  onAction,
}: {
  guide: InstallGuide;
  locator: PluginLocator;
  /** What was asked for; the guide may still be the one before. */
  picked: InstallAction;
  /** Whether another guide is on its way. */
  outdated: boolean;
  onAction: (action: InstallAction) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { action, patch, steps } = guide;
  const tasks = steps.filter(isTask);
  const settled = steps.flatMap(step => (isTask(step) ? [] : [step]));

  return (
    <div
      className={`${classes.root} ${outdated ? classes.outdated : ''}`}
      aria-busy={outdated}
    >
      <GuideHead
        guide={guide}
        picked={picked}
        hasTasks={tasks.length > 0}
        onAction={onAction}
      />
      {tasks.length === 0 && (
        <EmptyNote
          icon={CheckCircleIcon}
          title={t(`guide.nothing.${action}`)}
          description={t(`guide.nothingHint.${action}`)}
        />
      )}
      <SettledSteps steps={settled} />
      <StepList steps={tasks} />
      {patch && tasks.length > 0 && (
        <GuidePatch key={action} locator={locator} action={action} />
      )}
      <GuideLinks locator={locator} />
    </div>
  );
}
