import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { InstallAction } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';
import { FilterPills } from '../FilterPills';

const useStyles = makeStyles(
  theme => ({ root: { marginBottom: theme.spacing(1.5) } }),
  { name: 'MarketplaceActionPills' },
);

/**
 * What a guide can be for; nothing where there is no choice.
 *
 * @internal
 */
export function ActionPills({
  actions,
  picked,
  onAction,
}: {
  /** One may be there twice. */
  actions: InstallAction[];
  /** Missing until it is known. */
  picked?: InstallAction;
  onAction: (action: InstallAction) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const choices = [...new Set(actions)];
  if (choices.length < 2) {
    return null;
  }
  return (
    <div className={classes.root}>
      <FilterPills
        label={t('guide.actions')}
        options={choices.map(value => ({
          value,
          label: t(`guide.action.${value}`),
        }))}
        picked={picked ? [picked] : []}
        onToggle={onAction}
      />
    </div>
  );
}
