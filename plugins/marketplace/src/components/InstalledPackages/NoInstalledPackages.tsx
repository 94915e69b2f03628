import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import SearchIcon from '@material-ui/icons/Search';
import WidgetsIcon from '@material-ui/icons/WidgetsOutlined';
import { InstanceSummary } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';
import { EmptyNote } from '../EmptyNote';

/**
 * Says why there are no packages to show, and what to do about it.
 *
 * @internal
 */
export function NoInstalledPackages({
  covers,
  onClear,
}: {
  covers: InstanceSummary['covers'];
  /** Takes the filters away; missing where there are none, and no package at all. */
  onClear?: () => void;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const none = covers.frontend || covers.backend ? 'none' : 'unseen';
  const reason = onClear ? 'noMatch' : none;

  return (
    <EmptyNote
      icon={onClear ? SearchIcon : WidgetsIcon}
      title={t(`installedPackages.${reason}`)}
      description={t(`installedPackages.${reason}Hint`)}
      onClear={onClear}
    />
  );
}
