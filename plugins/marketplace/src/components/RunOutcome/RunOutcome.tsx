import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { SourceRun } from 'backstage-plugin-marketplace-common';
import { useLocale } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';

/**
 * What a run did, in few words.
 *
 * @internal
 */
export function RunOutcome({ run }: { run: SourceRun }) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const locale = useLocale();
  const number = (value: number) => new Intl.NumberFormat(locale).format(value);
  const { added, changed, kept, outcome, removed } = run;

  const counts = [
    added > 0 && t('run.added', { number: number(added) }),
    changed > 0 && t('run.altered', { number: number(changed) }),
    removed > 0 && t('run.removed', { number: number(removed) }),
  ].filter(text => text !== false);
  const facts = [
    // The figures of a change say more than the word.
    (outcome !== 'changed' || counts.length === 0) && t(`run.${outcome}`),
    ...counts,
    kept > 0 && t('run.kept', { number: number(kept) }),
  ].filter(text => text !== false);

  return <>{new Intl.ListFormat(locale, { type: 'unit' }).format(facts)}</>;
}
