import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import DownloadIcon from '@material-ui/icons/GetApp';
import { InstancePackagesQuery } from 'backstage-plugin-marketplace-common';
import { reasonOf } from '../../api';
import { usePackagesDownload } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';

const useStyles = makeStyles(
  { root: { textAlign: 'end' } },
  { name: 'MarketplaceDownloadButton' },
);

/**
 * Saves what is listed, all pages of it, as a table for a spreadsheet.
 *
 * @internal
 */
export function DownloadButton({
  instance,
  query,
}: {
  instance: string;
  query: InstancePackagesQuery;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { error, isPending, mutate } = usePackagesDownload(instance, query);
  return (
    <div className={classes.root}>
      <Button
        size="small"
        variant="outlined"
        startIcon={<DownloadIcon />}
        aria-disabled={isPending}
        onClick={() => !isPending && mutate()}
      >
        {isPending
          ? t('installedPackages.downloading')
          : t('installedPackages.download')}
      </Button>
      {error && (
        <Typography variant="body2" color="error" role="alert">
          {t('installedPackages.downloadFailed', {
            message: reasonOf(error, t),
          })}
        </Typography>
      )}
    </div>
  );
}
