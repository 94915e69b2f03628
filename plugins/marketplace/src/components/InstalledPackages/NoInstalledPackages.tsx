import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import SearchIcon from '@material-ui/icons/Search';
import WidgetsIcon from '@material-ui/icons/WidgetsOutlined';
import { marketplaceTranslationRef } from '../../translation';
import { EmptyNote } from '../EmptyNote';

/**
 * Says why there are no packages to show, and what to do about it.
 *
 * @internal
 */
export function NoInstalledPackages({
  onClear,
}: {
  /** Takes the filters away; missing where there are none, and no package at all. */
  onClear?: () => void;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);

  return (
    <EmptyNote
      icon={onClear ? SearchIcon : WidgetsIcon}
      title={t(`installedPackages.${onClear ? 'noMatch' : 'none'}`)}
      description={t(
        `installedPackages.${onClear ? 'noMatchHint' : 'noneHint'}`,
      )}
      onClear={onClear}
    />
  );
}
