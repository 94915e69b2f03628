import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { PackageConfigSchema } from 'backstage-plugin-marketplace-common';
import { useLocale } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { PluginPageSkeleton } from '../PluginPage';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      justifyItems: 'start',
      gap: theme.spacing(1),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'MarketplaceStillRead' },
);

/**
 * Stands for packages that the portal is still reading.
 *
 * @internal
 */
export function StillRead({
  packages,
  asksAgain,
  onAsk,
}: {
  packages: PackageConfigSchema[];
  /** Whether they are asked for again by themselves. */
  asksAgain: boolean;
  onAsk: () => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const names = new Intl.ListFormat(useLocale()).format(
    packages.map(({ packageName }) => packageName),
  );
  const words = t('configForm.pending', { names });
  if (asksAgain) {
    return <PluginPageSkeleton label={words} />;
  }
  return (
    <div className={classes.root}>
      <Typography variant="body2" color="textSecondary">
        {words}
      </Typography>
      <Button size="small" variant="outlined" onClick={() => onAsk()}>
        {t('configForm.retry')}
      </Button>
    </div>
  );
}
