import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import BlockIcon from '@material-ui/icons/Block';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import ThumbUpIcon from '@material-ui/icons/ThumbUpAltOutlined';
import { PluginPolicy } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';
import { Mark } from '../Mark';

const useStyles = makeStyles(
  theme => ({
    recommended: { color: theme.palette.status.ok },
    discouraged: { color: theme.palette.status.warning },
    blocked: { color: theme.palette.status.error },
  }),
  { name: 'MarketplacePolicyMark' },
);

const ICONS = {
  recommended: ThumbUpIcon,
  discouraged: WarningIcon,
  blocked: BlockIcon,
};

/**
 * Says what the portal's policy thinks of a plugin; nothing of what is merely allowed.
 *
 * @internal
 */
export function PolicyMark({ policy }: { policy?: PluginPolicy }) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  if (!policy || policy.verdict === 'allowed') {
    return null;
  }
  const Icon = ICONS[policy.verdict];
  return (
    <Mark
      wide
      icon={
        <Icon
          className={classes[policy.verdict]}
          fontSize="inherit"
          aria-hidden
        />
      }
    >
      {t(`policy.${policy.verdict}`)}
    </Mark>
  );
}
