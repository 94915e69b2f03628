import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { InstallGuide } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';

const useStyles = makeStyles(
  { facts: { overflowWrap: 'anywhere' } },
  { name: 'MarketplaceGuideHead' },
);

/**
 * Which portal the guide was made for.
 *
 * @internal
 */
export function GuideHead({
  guide: { frontendSystem, instance, packageManager },
  hasTasks,
}: {
  guide: InstallGuide;
  hasTasks: boolean;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const facts = [
    t('guide.madeFor', { instance }),
    packageManager && t(`installed.packageManager.${packageManager}`),
    frontendSystem && t(`installed.system.${frontendSystem}`),
  ].filter(Boolean);

  return (
    <div className={classes.facts}>
      <Typography variant="body2" color="textSecondary">
        {facts.join(' · ')}
      </Typography>
      {hasTasks && (
        <Typography variant="body2" color="textSecondary">
          {t('guide.nothingRuns')} {!packageManager && t('guide.guessed')}
        </Typography>
      )}
    </div>
  );
}
