import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { PluginProvenance } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';
import { Decisions } from './Decisions';
import { SourceName } from './SourceName';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...theme.typography.body2,
      display: 'grid',
      gap: theme.spacing(2),
      margin: 0,
      padding: 0,
      listStyle: 'none',
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'MarketplaceProvenance' },
);

/**
 * Each source of an entry, the deciding one first; a single one needs one line.
 *
 * @internal
 */
export function Provenance({ sources }: { sources: PluginProvenance[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  if (sources.length === 0) {
    return <Typography variant="body2">{t('provenance.unknown')}</Typography>;
  }
  return (
    <ul className={classes.root}>
      {sources.map(source => (
        <li key={`${source.source} ${source.file} ${source.entityRef}`}>
          <SourceName provenance={source} />
          {sources.length > 1 && (
            <Decisions provenance={source} sources={sources} />
          )}
        </li>
      ))}
    </ul>
  );
}
