import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { usePermission } from '@backstage/plugin-permission-react';
import { makeStyles } from '@material-ui/core/styles';
import {
  marketplaceSourceReadPermission,
  PluginProvenance,
} from 'backstage-plugin-marketplace-common';
import { useOptionalRouteRef } from '../../hooks';
import { sourceRouteRef } from '../../routes';
import { marketplaceTranslationRef } from '../../translation';
import { CATALOG_SOURCE } from './catalogSource';

const useStyles = makeStyles(
  theme => ({
    name: { fontWeight: 'bold' },
    file: { color: theme.palette.text.secondary },
  }),
  { name: 'MarketplaceSourceName' },
);

/**
 * A source and its file; a link for people who may see sources.
 *
 * @internal
 */
export function SourceName({
  provenance: { file, source },
}: {
  provenance: PluginProvenance;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  // Missing where the portal has switched the marketplace page off.
  const sourceRoute = useOptionalRouteRef(sourceRouteRef);
  const { allowed } = usePermission({
    permission: marketplaceSourceReadPermission,
  });
  const ofCatalog = source === CATALOG_SOURCE;
  const name = ofCatalog ? t('provenance.catalog') : source;

  return (
    <div>
      <span className={classes.name}>
        {allowed && sourceRoute && !ofCatalog ? (
          <Link to={sourceRoute({ id: source })}>{name}</Link>
        ) : (
          name
        )}
      </span>{' '}
      {file && <span className={classes.file}>{file}</span>}
    </div>
  );
}
