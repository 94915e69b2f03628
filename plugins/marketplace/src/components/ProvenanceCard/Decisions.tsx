import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { PluginProvenance } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';
import { CATALOG_SOURCE } from './catalogSource';
import { overriddenBy } from './overriddenBy';
import { useFieldNames } from './useFieldNames';

/**
 * What a source decides, and what others decide although it has it too.
 *
 * @internal
 */
export function Decisions({
  provenance,
  sources,
}: {
  provenance: PluginProvenance;
  sources: PluginProvenance[];
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const fieldNames = useFieldNames();
  const nameOf = (source: string) =>
    source === CATALOG_SOURCE ? t('provenance.catalog') : source;

  const sentences = [
    provenance.decides.length > 0
      ? t('provenance.decides', { fields: fieldNames(provenance.decides) })
      : t('provenance.nothing'),
    ...overriddenBy(provenance, sources).map(({ source, fields }) =>
      source === undefined
        ? t('provenance.overriddenByOthers', { fields: fieldNames(fields) })
        : t('provenance.overridden', {
            fields: fieldNames(fields),
            source: nameOf(source),
          }),
    ),
  ];
  return (
    <>
      {sentences.map(sentence => (
        <Typography key={sentence} variant="body2" color="textSecondary">
          {sentence}
        </Typography>
      ))}
    </>
  );
}
