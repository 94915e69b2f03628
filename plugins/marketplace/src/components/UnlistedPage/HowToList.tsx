import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { PluginDetails } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';
import { CodeBlock } from '../CodeBlock';
import { sourceConfig, WORKSPACE_CONFIG } from './sourceConfig';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1.5),
    },
  }),
  { name: 'MarketplaceHowToList' },
);

/**
 * Which source would have an entry of a plugin, with the lines to add for it.
 *
 * @internal
 */
export function HowToList({ plugin }: { plugin: PluginDetails }) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { internal = false } = plugin;
  const config = internal ? WORKSPACE_CONFIG : sourceConfig(plugin);
  return (
    <div className={classes.root}>
      <Typography variant="body2">{t('unlisted.why')}</Typography>
      <Typography variant="body2">
        {internal ? t('unlisted.workspace') : t('unlisted.packages')}
      </Typography>
      <CodeBlock title={t('configForm.file')} text={config} />
      <Typography variant="body2" color="textSecondary">
        {t('unlisted.more')}
      </Typography>
    </div>
  );
}
