import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { InventoryFinding } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(0, 2),
      overflowWrap: 'anywhere',
      [theme.breakpoints.up('md')]: {
        gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 2fr)',
      },
    },
    kind: { fontWeight: 'bold' },
  }),
  { name: 'MarketplaceFindingItem' },
);

/**
 * One finding: of what kind it is, what it is about, and what to do.
 *
 * @internal
 */
export function FindingItem({
  finding: { file, kind, message, packageName },
}: {
  finding: InventoryFinding;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <div className={classes.root}>
      <div>
        <Typography variant="body2" className={classes.kind}>
          {t(`findings.kind.${kind}`)}
        </Typography>
        <Typography variant="caption" color="textSecondary">
          {[packageName, file].filter(Boolean).join(' · ')}
        </Typography>
      </div>
      <Typography variant="body2">{message}</Typography>
    </div>
  );
}
