import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import ExtensionIcon from '@material-ui/icons/ExtensionOutlined';
import SearchIcon from '@material-ui/icons/Search';
import { rootRouteRef } from '../../routes';
import { marketplaceTranslationRef } from '../../translation';
import { EmptyNote } from '../EmptyNote';

/**
 * Says why there are no installed plugins to show, and what to do about it.
 *
 * @internal
 */
export function NoInstalledPlugins({
  onClear,
}: {
  /** Takes the filters away; missing where there are none, and no plugin at all. */
  onClear?: () => void;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const browse = useRouteRef(rootRouteRef)();

  return onClear ? (
    <EmptyNote
      icon={SearchIcon}
      title={t('installedList.noMatch')}
      description={t('installedList.noMatchHint')}
      onClear={onClear}
    />
  ) : (
    <EmptyNote
      icon={ExtensionIcon}
      title={t('installedList.none')}
      description={t('installedList.noneHint')}
    >
      <LinkButton variant="outlined" color="primary" to={browse}>
        {t('installedList.browse')}
      </LinkButton>
    </EmptyNote>
  );
}
