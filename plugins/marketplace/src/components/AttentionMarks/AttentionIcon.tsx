import { makeStyles } from '@material-ui/core/styles';
import ArchiveIcon from '@material-ui/icons/ArchiveOutlined';
import ArrowForwardIcon from '@material-ui/icons/ArrowForward';
import BlockIcon from '@material-ui/icons/Block';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import TimelapseIcon from '@material-ui/icons/Timelapse';
import UpdateIcon from '@material-ui/icons/Update';
import { PluginAttention } from 'backstage-plugin-marketplace-common';

const useStyles = makeStyles(
  theme => ({
    grave: { color: theme.palette.status.error },
    fair: { color: theme.palette.status.warning },
    calm: { color: theme.palette.status.running },
    quiet: { color: theme.palette.text.secondary },
  }),
  { name: 'MarketplaceAttentionIcon' },
);

const SIGNS = {
  'missing-companion': [TimelapseIcon, 'fair'],
  'not-loaded': [ErrorIcon, 'fair'],
  incompatible: [BlockIcon, 'grave'],
  deprecated: [WarningIcon, 'fair'],
  moved: [ArrowForwardIcon, 'fair'],
  archived: [ArchiveIcon, 'quiet'],
  'update-available': [UpdateIcon, 'calm'],
  unlisted: [HelpOutlineIcon, 'quiet'],
} as const;

/**
 * The sign of something to look at. It never stands without words.
 *
 * @internal
 */
export function AttentionIcon({
  attention,
  fontSize = 'inherit',
}: {
  attention: PluginAttention;
  fontSize?: 'inherit' | 'small';
}) {
  const classes = useStyles();
  const [Icon, tone] = SIGNS[attention];
  return <Icon className={classes[tone]} fontSize={fontSize} aria-hidden />;
}
