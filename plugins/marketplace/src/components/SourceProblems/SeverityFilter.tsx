import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { SourceProblem } from 'backstage-plugin-marketplace-common';
import { useLocale } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { FilterPills } from '../FilterPills';

type Severity = SourceProblem['severity'];

/**
 * Picks the kind of problems to show.
 *
 * @internal
 */
export function SeverityFilter({
  picked,
  counts,
  onPick,
}: {
  /** Missing where all are shown. */
  picked?: Severity;
  counts: Record<Severity | 'all', number>;
  onPick: (picked?: Severity) => void;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const format = new Intl.NumberFormat(useLocale());
  return (
    <FilterPills
      label={t('problems.show')}
      options={[
        {
          value: 'all',
          label: t('problems.all', { number: format.format(counts.all) }),
        },
        {
          value: 'error',
          label: t('problems.errors', { number: format.format(counts.error) }),
        },
        {
          value: 'warning',
          label: t('problems.warnings', {
            number: format.format(counts.warning),
          }),
        },
      ]}
      picked={[picked ?? 'all']}
      onToggle={value => onPick(value === 'all' ? undefined : value)}
    />
  );
}
