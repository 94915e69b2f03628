import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import SearchIcon from '@material-ui/icons/Search';
import StorefrontIcon from '@material-ui/icons/Storefront';
import { marketplaceTranslationRef } from '../../translation';
import { EmptyNote } from '../EmptyNote';
import { SuggestLink } from '../SuggestPlugin';
import { SourcesButton } from './SourcesButton';

/**
 * Says why there are no plugins to show, and what to do about it.
 *
 * @internal
 */
export function NoPlugins({
  search,
  onClear,
}: {
  /** What was searched for, to suggest it. */
  search: string;
  /** Takes the filters away; missing where there are none, and no entries at all. */
  onClear?: () => void;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);

  return onClear ? (
    <EmptyNote
      icon={SearchIcon}
      title={t('noMatch.title')}
      description={t('noMatch.description')}
      onClear={onClear}
    >
      <SuggestLink name={search} />
    </EmptyNote>
  ) : (
    <EmptyNote
      icon={StorefrontIcon}
      title={t('noPlugins.title')}
      description={t('noPlugins.description')}
    >
      <SourcesButton />
    </EmptyNote>
  );
}
