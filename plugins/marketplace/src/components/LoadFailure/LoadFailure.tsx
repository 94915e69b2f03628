import { ResponseErrorPanel } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Box from '@material-ui/core/Box';
import Button from '@material-ui/core/Button';
import { marketplaceTranslationRef } from '../../translation';

/**
 * Says that something could not be loaded, with all that is known, and offers to try
 * again.
 *
 * @internal
 */
export function LoadFailure({
  title,
  error,
  onRetry,
}: {
  /** What failed, and why. */
  title: string;
  error: Error;
  onRetry: () => void;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <>
      <ResponseErrorPanel title={title} error={error} />
      <Box mt={2}>
        <Button variant="outlined" color="primary" onClick={onRetry}>
          {t('results.retry')}
        </Button>
      </Box>
    </>
  );
}
