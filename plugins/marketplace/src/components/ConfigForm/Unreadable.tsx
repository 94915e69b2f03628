import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { PackageConfigSchema } from 'backstage-plugin-marketplace-common';
import { useLocale } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { byFailure } from './byFailure';

const useStyles = makeStyles(
  { root: { overflowWrap: 'anywhere' } },
  { name: 'MarketplaceUnreadable' },
);

/**
 * Why what packages can be configured with is not known; each reason once.
 *
 * @internal
 */
export function Unreadable({ packages }: { packages: PackageConfigSchema[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const list = new Intl.ListFormat(useLocale());
  return (
    <>
      {byFailure(packages).map(({ failure, names: [name, ...others] }) => (
        <Typography
          key={name}
          variant="body2"
          color="textSecondary"
          className={classes.root}
        >
          {t('configForm.unreadable', { name, message: failure })}
          {others.length > 0 &&
            ` ${t('configForm.unreadableToo', {
              count: others.length,
              names: list.format(others),
            })}`}
        </Typography>
      ))}
    </>
  );
}
