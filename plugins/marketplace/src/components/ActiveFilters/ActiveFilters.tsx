import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import { hasFacets, PluginFilters } from '../../filters';
import { marketplaceTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
    chip: { margin: 0 },
  }),
  { name: 'MarketplaceActiveFilters' },
);

/**
 * The picked filters; each goes away with a click.
 *
 * @internal
 */
export function ActiveFilters({
  filters,
  onChange,
}: {
  filters: PluginFilters;
  onChange: (changes: Partial<PluginFilters>) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { categories, statuses } = filters;

  if (!hasFacets(filters)) {
    return null;
  }
  const chips = [
    ...statuses.map(status => ({
      name: t(`state.${status}`),
      remove: () => onChange({ statuses: statuses.filter(s => s !== status) }),
    })),
    ...categories.map(category => ({
      name: category,
      remove: () =>
        onChange({ categories: categories.filter(c => c !== category) }),
    })),
  ];
  return (
    <div role="group" aria-label={t('filters.active')} className={classes.root}>
      {chips.map(({ name, remove }) => (
        <Chip
          key={name}
          className={classes.chip}
          size="small"
          label={name}
          aria-label={t('filters.remove', { name })}
          onClick={remove}
          onDelete={remove}
        />
      ))}
      <Button
        size="small"
        onClick={() => onChange({ categories: [], statuses: [] })}
      >
        {t('filters.clear')}
      </Button>
    </div>
  );
}
