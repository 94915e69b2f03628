import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { marketplaceTranslationRef } from '../../translation';

/**
 * How many plugins there are; told to assistive technology when it changes.
 *
 * @internal
 */
export function ResultCount({
  count,
  loading,
}: {
  count?: number;
  loading: boolean;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <Typography variant="body2" color="textSecondary" role="status">
      {loading && t('results.loading')}
      {count !== undefined && t('results.count', { count })}
      {/* Keeps the line's height when there is nothing to say. */}
      {'\u200b'}
    </Typography>
  );
}
