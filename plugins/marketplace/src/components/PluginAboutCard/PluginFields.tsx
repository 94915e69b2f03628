import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { PluginDetails } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';
import { ReactNode } from 'react';
import { Field, Fields } from '../Fields';
import { CalendarDate } from '../Time';

/**
 * The facts of an entry in few words.
 *
 * @internal
 */
export function PluginFields({
  plugin,
  collections,
}: {
  plugin: PluginDetails;
  /** Those that it is in, as links. */
  collections?: ReactNode;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { added, categories, lifecycle, maintenance, publisher, tags } = plugin;
  return (
    <Fields>
      <Field label={t('about.categories')}>{categories.join(', ')}</Field>
      <Field label={t('about.collections')}>{collections}</Field>
      <Field label={t('about.tags')}>{tags.join(', ')}</Field>
      <Field label={t('about.maintenance')}>
        {/* A package.json does not tell. */}
        {!plugin.unlisted && t(`maintenance.${maintenance}`)}
      </Field>
      <Field label={t('about.lifecycle')}>{lifecycle}</Field>
      <Field label={t('about.publisher')}>{publisher}</Field>
      <Field label={t('about.added')}>
        {added && <CalendarDate date={added} />}
      </Field>
    </Fields>
  );
}
