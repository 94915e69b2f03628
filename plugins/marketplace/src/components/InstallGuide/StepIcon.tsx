import { makeStyles } from '@material-ui/core/styles';
import AddBoxIcon from '@material-ui/icons/AddBoxOutlined';
import BuildIcon from '@material-ui/icons/BuildOutlined';
import CodeIcon from '@material-ui/icons/Code';
import DeleteIcon from '@material-ui/icons/DeleteOutlined';
import LockOpenIcon from '@material-ui/icons/LockOpenOutlined';
import RefreshIcon from '@material-ui/icons/Refresh';
import SettingsIcon from '@material-ui/icons/SettingsOutlined';
import UpdateIcon from '@material-ui/icons/Update';
import { TaskStep } from './isTask';

const ICONS: Record<TaskStep['kind'], typeof CodeIcon> = {
  'add-dependency': AddBoxIcon,
  'add-line': CodeIcon,
  'wire-by-hand': BuildIcon,
  'unwire-by-hand': BuildIcon,
  configure: SettingsIcon,
  allow: LockOpenIcon,
  'remove-line': CodeIcon,
  'update-dependency': UpdateIcon,
  'remove-dependency': DeleteIcon,
  restart: RefreshIcon,
};

const useStyles = makeStyles(
  theme => ({ root: { color: theme.palette.text.secondary } }),
  { name: 'MarketplaceStepIcon' },
);

/**
 * The sign of a kind of step. It never stands without words.
 *
 * @internal
 */
export function StepIcon({ kind }: { kind: TaskStep['kind'] }) {
  const classes = useStyles();
  const Icon = ICONS[kind];
  return <Icon className={classes.root} fontSize="small" aria-hidden />;
}
