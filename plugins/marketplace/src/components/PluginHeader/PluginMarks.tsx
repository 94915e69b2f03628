import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import WarningIcon from '@material-ui/icons/WarningOutlined';
import { PluginDetails } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';
import { InternalMark, Mark } from '../Mark';
import { StatusMark } from '../StatusMark';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      minWidth: 0,
    },
    warning: { color: theme.palette.status.warning },
  }),
  { name: 'MarketplacePluginMarks' },
);

/**
 * Whether a plugin is there, is looked after, and is of the company itself. What the policy
 * says of it has a notice.
 *
 * @internal
 */
export function PluginMarks({ plugin }: { plugin: PluginDetails }) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { internal, maintenance, status, unlisted } = plugin;
  return (
    <div className={classes.root}>
      {internal && <InternalMark />}
      {maintenance !== 'active' && !unlisted && (
        <Mark icon={<WarningIcon className={classes.warning} aria-hidden />}>
          {t(`maintenance.${maintenance}`)}
        </Mark>
      )}
      {(status.state === 'installed' || status.state === 'partial') && (
        <StatusMark state={status.state} version={status.version} />
      )}
    </div>
  );
}
