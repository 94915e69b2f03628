import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { SvgIconProps } from '@material-ui/core/SvgIcon';
import { ComponentType } from 'react';
import { marketplaceTranslationRef } from '../../translation';
import { EmptyNote } from '../EmptyNote';

/**
 * Stands for what packages would tell, on a tab of a plugin that has none.
 *
 * @internal
 */
export function NoPackages({
  icon,
  title,
}: {
  icon: ComponentType<SvgIconProps>;
  title: string;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <EmptyNote
      level={4}
      icon={icon}
      title={title}
      description={t('pluginPage.noPackages')}
    />
  );
}
