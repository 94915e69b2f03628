import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import { useMutation } from '@tanstack/react-query';
import { reasonOf } from '../../api';
import { marketplaceTranslationRef } from '../../translation';
import { Notice } from '../Notice';

const useStyles = makeStyles(
  theme => ({
    remove: {
      // White on the theme's plain red is too pale (3.7:1).
      color: theme.palette.common.white,
      backgroundColor: theme.palette.error.dark,
      '&:hover': { backgroundColor: theme.palette.error.dark },
    },
  }),
  { name: 'MarketplaceRemovalDialog' },
);

/**
 * Asks before entities are removed, and stays open when that fails.
 *
 * @internal
 */
export function RemovalDialog({
  id,
  count,
  open,
  onClose,
  onConfirm,
}: {
  id: string;
  count: number;
  open: boolean;
  onClose: () => void;
  onConfirm: () => Promise<void>;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const classes = useStyles();
  const titleId = `marketplace-removal-${id}`;
  const removal = useMutation({
    mutationFn: onConfirm,
    networkMode: 'always',
    onSuccess: onClose,
  });

  return (
    <Dialog
      open={open}
      onClose={onClose}
      aria-labelledby={titleId}
      maxWidth="xs"
      TransitionProps={{ onExited: removal.reset }}
    >
      <DialogTitle id={titleId}>
        {t('removal.title', { count, id })}
      </DialogTitle>
      <DialogContent>
        <DialogContentText>{t('removal.text')}</DialogContentText>
        {removal.error && (
          <Notice severity="error" role="alert">
            {t('removal.failed', { message: reasonOf(removal.error, t) })}
          </Notice>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('removal.cancel')}</Button>
        <Button
          variant="contained"
          className={classes.remove}
          disabled={removal.isPending}
          onClick={() => removal.mutate()}
        >
          {t('removal.confirm', { count })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
