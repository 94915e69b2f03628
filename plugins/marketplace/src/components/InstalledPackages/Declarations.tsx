import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { InstancePackage } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';

/**
 * Which workspaces ask for a package, and as what.
 *
 * @internal
 */
export function Declarations({
  pkg: {
    status: { declaredIn },
  },
}: {
  pkg: InstancePackage;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <>
      {declaredIn.map(({ range, workspace }) => (
        <Typography
          key={`${workspace} ${range}`}
          variant="caption"
          color="textSecondary"
          component="div"
        >
          {t('installedPackages.declaredAs', { workspace, range })}
        </Typography>
      ))}
    </>
  );
}
