import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { FieldProps } from '@rjsf/utils';
import { marketplaceTranslationRef } from '../../translation';

/**
 * The place of a key that has no form.
 *
 * @internal
 */
export function ByHandField({ name, required, schema }: FieldProps) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <>
      <Typography variant="body2">
        {name}
        {required && ' *'}
      </Typography>
      {schema.description && (
        <Typography variant="caption" color="textSecondary">
          {schema.description}
        </Typography>
      )}
      <Typography variant="caption" color="textSecondary">
        {t('configForm.byHand')}
      </Typography>
    </>
  );
}
