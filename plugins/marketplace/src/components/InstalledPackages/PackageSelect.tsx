import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import { FacetValue } from 'backstage-plugin-marketplace-common';
import { useLocale } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { OutlinedField } from '../OutlinedField';

const useStyles = makeStyles(
  { root: { flex: '1 1 140px', minWidth: 0, maxWidth: 220 } },
  { name: 'MarketplacePackageSelect' },
);

/** What stands for all values; no value is empty. */
const ALL = '';

/**
 * Narrows the packages to one value of a facet. It stays where it is when the answer leaves
 * no choice, so that nothing moves while a person types.
 *
 * @internal
 */
export function PackageSelect<T extends string>({
  id,
  label,
  values,
  facet = [],
  picked,
  labelOf,
  onPick,
}: {
  id: string;
  label: string;
  /** The values in the order in which they are offered. */
  values: readonly T[];
  /** Of the latest answer; missing until there is one. */
  facet?: FacetValue[];
  /** Missing where all are shown. */
  picked?: T;
  labelOf: (value: T) => string;
  onPick: (value: T | undefined) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const format = new Intl.NumberFormat(useLocale());
  const countOf = (value: T) =>
    facet.find(other => other.value === value)?.count ?? 0;
  const offered = values.filter(
    value => value === picked || countOf(value) > 0,
  );
  return (
    <OutlinedField
      id={`marketplace-packages-${id}`}
      className={classes.root}
      select
      label={label}
      value={picked ?? ALL}
      onChange={event =>
        onPick(values.find(value => value === event.target.value))
      }
      InputLabelProps={{ shrink: true }}
      SelectProps={{ displayEmpty: true }}
    >
      <MenuItem value={ALL}>{t('installedPackages.any')}</MenuItem>
      {offered.map(value => (
        <MenuItem key={value} value={value}>
          {t('installedPackages.option', {
            name: labelOf(value),
            number: format.format(countOf(value)),
          })}
        </MenuItem>
      ))}
    </OutlinedField>
  );
}
