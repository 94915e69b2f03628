import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import DownloadIcon from '@material-ui/icons/GetApp';
import { InstallAction } from 'backstage-plugin-marketplace-common';
import { PluginLocator, reasonOf } from '../../api';
import { patchName, usePatchDownload } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1, 2),
      paddingTop: theme.spacing(2),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    text: { flex: '1 1 280px', minWidth: 0, overflowWrap: 'anywhere' },
  }),
  { name: 'MarketplaceGuidePatch' },
);

/**
 * The steps as a patch, for those who would rather review than type.
 *
 * @internal
 */
export function GuidePatch({
  locator,
  action,
}: {
  locator: PluginLocator;
  action: InstallAction;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { error, isPending, mutate } = usePatchDownload(locator, action);
  const command = (
    <code dir="ltr">{`git apply ${patchName(locator, action)}`}</code>
  );
  return (
    <div className={classes.root}>
      <div className={classes.text}>
        <Typography>{t('guide.patch')}</Typography>
        <Typography variant="body2" color="textSecondary">
          {t('guide.patchHint', { command })}
        </Typography>
        {error && (
          <Typography variant="body2" color="error" role="alert">
            {t('guide.downloadFailed', { message: reasonOf(error, t) })}
          </Typography>
        )}
      </div>
      <Button
        variant="outlined"
        color="primary"
        startIcon={<DownloadIcon />}
        aria-disabled={isPending}
        onClick={() => !isPending && mutate()}
      >
        {isPending ? t('guide.downloading') : t('guide.download')}
      </Button>
    </div>
  );
}
