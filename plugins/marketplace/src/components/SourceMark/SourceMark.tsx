import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import ErrorIcon from '@material-ui/icons/Error';
import PauseCircleFilledIcon from '@material-ui/icons/PauseCircleFilled';
import ReportProblemIcon from '@material-ui/icons/ReportProblem';
import ScheduleIcon from '@material-ui/icons/Schedule';
import SyncIcon from '@material-ui/icons/Sync';
import { SourceState } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';
import { Mark } from '../Mark';

const useStyles = makeStyles(
  theme => ({
    new: { color: theme.palette.text.secondary },
    healthy: { color: theme.palette.status.ok },
    problems: { color: theme.palette.status.warning },
    shrunk: { color: theme.palette.status.warning },
    failing: { color: theme.palette.status.error },
    running: {
      color: theme.palette.status.running,
      '@media (prefers-reduced-motion: no-preference)': {
        animation: '$turn 2s linear infinite',
      },
    },
    '@keyframes turn': { to: { transform: 'rotate(-360deg)' } },
  }),
  { name: 'MarketplaceSourceMark' },
);

const ICONS = {
  new: ScheduleIcon,
  healthy: CheckCircleIcon,
  problems: ReportProblemIcon,
  shrunk: PauseCircleFilledIcon,
  failing: ErrorIcon,
  running: SyncIcon,
};

/**
 * Says how a source is doing, or that it is being read.
 *
 * @internal
 */
export function SourceMark({ state }: { state: SourceState | 'running' }) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const Icon = ICONS[state];
  return (
    <Mark
      icon={<Icon className={classes[state]} fontSize="inherit" aria-hidden />}
    >
      {t(`sourceState.${state}`)}
    </Mark>
  );
}
