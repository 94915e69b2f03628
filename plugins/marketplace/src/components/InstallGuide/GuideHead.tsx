import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  InstallAction,
  InstallGuide,
} from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';
import { FilterPills } from '../FilterPills';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(1.5) },
    facts: { overflowWrap: 'anywhere' },
  }),
  { name: 'MarketplaceGuideHead' },
);

/**
 * What the guide is for, and which portal it was made for.
 *
 * @internal
 */
export function GuideHead({
  guide,
  picked,
  hasTasks,
  onAction,
}: {
  guide: InstallGuide;
  picked: InstallAction;
  hasTasks: boolean;
  onAction: (action: InstallAction) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { actions, frontendSystem, instance, packageManager } = guide;
  const facts = [
    t('guide.madeFor', { instance }),
    packageManager && t(`installed.packageManager.${packageManager}`),
    frontendSystem && t(`installed.system.${frontendSystem}`),
  ].filter(Boolean);

  return (
    <div className={classes.root}>
      {actions.length > 1 && (
        <FilterPills
          label={t('guide.actions')}
          options={actions.map(value => ({
            value,
            label: t(`guide.action.${value}`),
          }))}
          picked={[picked]}
          onToggle={onAction}
        />
      )}
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
    </div>
  );
}
