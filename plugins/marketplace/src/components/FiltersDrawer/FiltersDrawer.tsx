import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Drawer from '@material-ui/core/Drawer';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import CloseIcon from '@material-ui/icons/Close';
import FilterListIcon from '@material-ui/icons/FilterList';
import { ReactNode, useState } from 'react';
import { marketplaceTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    open: { whiteSpace: 'nowrap' },
    paper: { width: 'min(100%, 320px)' },
    head: {
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'space-between',
      padding: theme.spacing(1, 1, 1, 2),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    body: { flex: 1, overflowY: 'auto', padding: theme.spacing(2) },
    foot: {
      padding: theme.spacing(2),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
  }),
  { name: 'MarketplaceFiltersDrawer' },
);

/**
 * The filters where there is no room beside the results: behind a button.
 *
 * @internal
 */
export function FiltersDrawer(props: {
  children: ReactNode;
  /** How many filters are picked. */
  picked: number;
  /** How many plugins they find; missing until known. */
  found?: number;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const [open, setOpen] = useState(false);
  const { picked, found } = props;

  return (
    <>
      <Button
        variant="outlined"
        className={classes.open}
        startIcon={<FilterListIcon />}
        onClick={() => setOpen(true)}
      >
        {picked
          ? t('filters.openWithCount', { picked: String(picked) })
          : t('filters.open')}
      </Button>
      <Drawer
        anchor="right"
        open={open}
        onClose={() => setOpen(false)}
        classes={{ paper: classes.paper }}
        PaperProps={{
          role: 'dialog',
          'aria-modal': true,
          'aria-label': t('filters.title'),
        }}
      >
        <div className={classes.head}>
          <Typography variant="h6" component="h2">
            {t('filters.title')}
          </Typography>
          <IconButton
            aria-label={t('filters.close')}
            onClick={() => setOpen(false)}
          >
            <CloseIcon />
          </IconButton>
        </div>
        <div className={classes.body}>{props.children}</div>
        <div className={classes.foot}>
          <Button
            fullWidth
            variant="contained"
            color="primary"
            onClick={() => setOpen(false)}
          >
            {found === undefined
              ? t('filters.close')
              : t('filters.show', { count: found })}
          </Button>
        </div>
      </Drawer>
    </>
  );
}
