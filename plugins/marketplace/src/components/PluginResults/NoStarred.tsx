import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import StarBorderIcon from '@material-ui/icons/StarBorder';
import { marketplaceTranslationRef } from '../../translation';
import { EmptyNote } from '../EmptyNote';

/**
 * Says how plugins get starred, to a person who has starred none.
 *
 * @internal
 */
export function NoStarred({ onClear }: { onClear: () => void }) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <EmptyNote
      icon={StarBorderIcon}
      title={t('noStarred.title')}
      description={t('noStarred.description')}
      onClear={onClear}
    />
  );
}
