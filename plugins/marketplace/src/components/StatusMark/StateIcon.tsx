import { makeStyles } from '@material-ui/core/styles';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import RadioButtonUncheckedIcon from '@material-ui/icons/RadioButtonUnchecked';
import TimelapseIcon from '@material-ui/icons/Timelapse';
import { PluginState } from 'backstage-plugin-marketplace-common';

const useStyles = makeStyles(
  theme => ({
    installed: { color: theme.palette.status.ok },
    partial: { color: theme.palette.status.warning },
    'not-installed': { color: theme.palette.text.secondary },
    unknown: { color: theme.palette.text.secondary },
  }),
  { name: 'MarketplaceStateIcon' },
);

const ICONS = {
  installed: CheckCircleIcon,
  partial: TimelapseIcon,
  'not-installed': RadioButtonUncheckedIcon,
  unknown: HelpOutlineIcon,
};

/**
 * The sign of a plugin's state. It never stands without words.
 *
 * @internal
 */
export function StateIcon({
  state,
  fontSize,
}: {
  state: PluginState;
  fontSize: 'inherit' | 'medium';
}) {
  const classes = useStyles();
  const Icon = ICONS[state];
  return <Icon className={classes[state]} fontSize={fontSize} aria-hidden />;
}
