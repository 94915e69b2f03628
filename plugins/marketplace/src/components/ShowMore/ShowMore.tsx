import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { reasonOf } from '../../api';
import { useLocale } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { SubtleText } from '../SubtleText';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'center',
      gap: theme.spacing(1),
      marginTop: theme.spacing(3),
    },
  }),
  { name: 'MarketplaceShowMore' },
);

/**
 * Tells how far the list is shown, and shows more of it.
 *
 * @internal
 */
export function ShowMore(props: {
  shown: number;
  total: number;
  loading: boolean;
  error?: Error;
  onMore: () => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const format = new Intl.NumberFormat(useLocale());
  const { shown, total, loading, error, onMore } = props;

  return (
    <div className={classes.root}>
      {error && (
        <Typography color="error" role="alert">
          {t('results.moreFailed', { message: reasonOf(error, t) })}
        </Typography>
      )}
      <SubtleText>
        {t('results.shown', {
          shown: format.format(shown),
          total: format.format(total),
        })}
      </SubtleText>
      <Button
        variant="outlined"
        color="primary"
        aria-disabled={loading}
        onClick={() => !loading && onMore()}
      >
        {loading ? t('results.loading') : t('results.more')}
      </Button>
    </div>
  );
}
