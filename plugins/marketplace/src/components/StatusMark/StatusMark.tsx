import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { marketplaceTranslationRef } from '../../translation';
import { Mark } from '../Mark';
import { StateIcon } from './StateIcon';

/**
 * Says that a plugin or package is there, and in which version.
 *
 * @internal
 */
export function StatusMark({
  state,
  version = '',
}: {
  state: 'installed' | 'partial';
  version?: string;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <Mark icon={<StateIcon state={state} fontSize="inherit" />}>
      {t(`mark.${state}`, { version }).trim()}
    </Mark>
  );
}
