import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import RefreshIcon from '@material-ui/icons/Refresh';
import { RefreshState } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    // The words change, the place does not.
    root: { flex: 'none', minWidth: 124 },
    busy: {
      color: theme.palette.textSubtle,
      cursor: 'default',
      '&:hover': { backgroundColor: 'transparent' },
    },
  }),
  { name: 'MarketplaceRefreshButton' },
);

/**
 * Has a source read again. While that goes on it keeps the focus and does nothing.
 *
 * @internal
 */
export function RefreshButton({
  id,
  state,
  onRefresh,
}: {
  id: string;
  state: RefreshState;
  onRefresh: () => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const busy = state !== 'idle';
  const label = {
    idle: t('refresh.label', { id }),
    asked: t('refresh.askedLabel', { id }),
    running: t('refresh.runningLabel', { id }),
  };
  return (
    <Button
      size="small"
      variant="outlined"
      className={`${classes.root} ${busy ? classes.busy : ''}`}
      startIcon={<RefreshIcon aria-hidden />}
      disableRipple={busy}
      aria-disabled={busy}
      aria-label={label[state]}
      onClick={() => !busy && onRefresh()}
    >
      {t(`refresh.${state}`)}
    </Button>
  );
}
