import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import NewReleasesIcon from '@material-ui/icons/NewReleasesOutlined';
import PublishIcon from '@material-ui/icons/Publish';
import { PluginSummary } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';
import { Mark } from '../Mark';
import { newsOf } from './newsOf';

const useStyles = makeStyles(
  theme => ({
    icon: { color: theme.palette.status.running },
  }),
  { name: 'MarketplaceNewsMark' },
);

/**
 * Says that a plugin is new here, or has a new release; nothing of the others.
 *
 * @internal
 */
export function NewsMark({
  plugin,
}: {
  plugin: Pick<PluginSummary, 'added' | 'released'>;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const news = newsOf(plugin, Date.now());
  if (!news) {
    return null;
  }
  const Icon = news === 'new' ? NewReleasesIcon : PublishIcon;
  return (
    <Mark
      wide
      icon={<Icon className={classes.icon} fontSize="inherit" aria-hidden />}
    >
      {t(`news.${news}`)}
    </Mark>
  );
}
