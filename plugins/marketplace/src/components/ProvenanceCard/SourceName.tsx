import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import {
  marketplaceSourceReadPermission,
  PluginProvenance,
} from 'backstage-plugin-marketplace-common';
import { useAccess, useOptionalRouteRef } from '../../hooks';
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
  const access = useAccess(marketplaceSourceReadPermission);
  const ofCatalog = source === CATALOG_SOURCE;
  const name = ofCatalog ? t('provenance.catalog') : source;

  return (
    <div>
      <span className={classes.name}>
        {access === 'open' && sourceRoute && !ofCatalog ? (
          <Link to={sourceRoute({ id: source })}>{name}</Link>
        ) : (
          name
        )}
      </span>{' '}
      {file && <span className={classes.file}>{file}</span>}
    </div>
  );
}
