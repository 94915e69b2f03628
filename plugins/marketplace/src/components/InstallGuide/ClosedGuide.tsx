import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import LockIcon from '@material-ui/icons/LockOutlined';
import { PluginLocator } from '../../api';
import { marketplaceTranslationRef } from '../../translation';
import { EmptyNote } from '../EmptyNote';
import { GuideLinks } from './GuideLinks';

/**
 * What there is instead of a guide for those who may not see what is installed.
 *
 * @internal
 */
export function ClosedGuide({ locator }: { locator: PluginLocator }) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <EmptyNote
      level={4}
      icon={LockIcon}
      title={t('guide.closed')}
      description={t('guide.closedHint')}
    >
      <GuideLinks locator={locator} />
    </EmptyNote>
  );
}
