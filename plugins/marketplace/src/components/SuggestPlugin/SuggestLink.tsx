import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { marketplaceTranslationRef } from '../../translation';
import { useSuggestUrl } from './useSuggestUrl';

/**
 * Leads a person who found nothing to the form for plugins that are missing.
 *
 * @internal
 */
export function SuggestLink({
  name,
}: {
  /** What the person looked for; may be empty. */
  name: string;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const text = name.trim();
  return (
    <Typography variant="body2" style={{ overflowWrap: 'anywhere' }}>
      <Link to={useSuggestUrl(text)} underline="always">
        {text
          ? t('addPlugin.suggestNamed', { name: text })
          : t('addPlugin.suggest')}
      </Link>
    </Typography>
  );
}
