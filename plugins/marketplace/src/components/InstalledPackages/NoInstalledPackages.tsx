import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
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

  return onClear ? (
    <EmptyNote
      icon={SearchIcon}
      title={t('installedPackages.noMatch')}
      description={t('installedPackages.noMatchHint')}
    >
      <Button variant="outlined" color="primary" onClick={onClear}>
        {t('installedPackages.clear')}
      </Button>
    </EmptyNote>
  ) : (
    <EmptyNote
      icon={WidgetsIcon}
      title={t('installedPackages.none')}
      description={t('installedPackages.noneHint')}
    />
  );
}
