import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { InstancePackage } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';

const useStyles = makeStyles(
  { range: { display: 'inline-block', maxWidth: '100%' } },
  { name: 'MarketplaceDeclarations' },
);

/**
 * Which workspaces ask for a package, and as what.
 *
 * @internal
 */
export function Declarations({
  pkg: {
    status: { declaredIn },
  },
  inWords = false,
}: {
  pkg: InstancePackage;
  /** Whether nothing beside it says what it is. */
  inWords?: boolean;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <>
      {declaredIn.map(({ alias, range, workspace }) => (
        <Typography
          key={`${workspace} ${range}`}
          variant="caption"
          color="textSecondary"
          component="div"
        >
          {inWords && alias && t('packages.alias', { workspace, range, alias })}
          {inWords && !alias && t('packages.declared', { workspace, range })}
          {!inWords &&
            t('installedPackages.declaredAs', {
              workspace,
              range: <span className={classes.range}>{range}</span>,
            })}
        </Typography>
      ))}
    </>
  );
}
