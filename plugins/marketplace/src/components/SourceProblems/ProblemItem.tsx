import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import { SourceProblem } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'auto minmax(0, 1fr)',
      gap: theme.spacing(0, 1),
      [theme.breakpoints.up('md')]: {
        gridTemplateColumns: 'auto minmax(0, 2fr) minmax(0, 3fr)',
        columnGap: theme.spacing(2),
      },
      overflowWrap: 'anywhere',
    },
    file: { fontWeight: 'bold' },
    icon: { gridRow: '1 / span 2' },
    error: { color: theme.palette.status.error },
    warning: { color: theme.palette.status.warning },
  }),
  { name: 'MarketplaceProblemItem' },
);

const ICONS = { error: ErrorIcon, warning: WarningIcon };

/**
 * One problem: how grave it is, where it is, and what it is.
 *
 * @internal
 */
export function ProblemItem({
  problem: { field, file, line, message, severity },
}: {
  problem: SourceProblem;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const Icon = ICONS[severity];
  const place = [
    line !== undefined && t('problems.line', { line: String(line) }),
    field && t('problems.field', { field }),
  ].filter(Boolean);

  return (
    <div className={classes.root}>
      <Icon
        className={`${classes.icon} ${classes[severity]}`}
        fontSize="small"
        titleAccess={t(`problems.${severity}`)}
      />
      <div>
        <Typography variant="body2" className={classes.file}>
          {file}
        </Typography>
        <Typography variant="caption" color="textSecondary">
          {place.join(' · ')}
        </Typography>
      </div>
      <Typography variant="body2">{message}</Typography>
    </div>
  );
}
