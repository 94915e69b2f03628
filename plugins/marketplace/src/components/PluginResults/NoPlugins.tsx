import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import SearchIcon from '@material-ui/icons/Search';
import StorefrontIcon from '@material-ui/icons/Storefront';
import { marketplaceTranslationRef } from '../../translation';
import { SubtleText } from '../SubtleText';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'center',
      gap: theme.spacing(1.5),
      padding: theme.spacing(8, 2),
      textAlign: 'center',
    },
    icon: {
      fontSize: theme.typography.pxToRem(56),
      color: theme.palette.text.disabled,
    },
  }),
  { name: 'MarketplaceNoPlugins' },
);

/**
 * Says why there is nothing to show, and what to do about it.
 *
 * @internal
 */
export function NoPlugins({
  onClear,
}: {
  /** Takes the filters away; missing where there are none, and no entries at all. */
  onClear?: () => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const Icon = onClear ? SearchIcon : StorefrontIcon;
  const texts = onClear ? 'noMatch' : 'noPlugins';

  return (
    <div className={classes.root}>
      <Icon className={classes.icon} aria-hidden />
      <Typography variant="h6" component="h2">
        {t(`${texts}.title`)}
      </Typography>
      <SubtleText>{t(`${texts}.description`)}</SubtleText>
      {onClear && (
        <Button variant="outlined" color="primary" onClick={onClear}>
          {t('noMatch.clear')}
        </Button>
      )}
    </div>
  );
}
