import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import ButtonBase from '@material-ui/core/ButtonBase';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { marketplaceTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    open: {
      display: 'block',
      width: 200,
      maxWidth: '100%',
      textAlign: 'start',
      font: 'inherit',
      borderRadius: theme.spacing(1),
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
    small: {
      display: 'block',
      boxSizing: 'border-box',
      width: '100%',
      height: 125,
      objectFit: 'cover',
      objectPosition: 'top',
      // Most are drawn for light ground.
      backgroundColor: theme.palette.common.white,
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.spacing(1),
    },
    title: {
      display: '-webkit-box',
      overflow: 'hidden',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: 2,
      marginTop: theme.spacing(0.5),
      overflowWrap: 'anywhere',
    },
    heading: { overflowWrap: 'anywhere' },
    large: {
      display: 'block',
      maxWidth: '100%',
      maxHeight: '75vh',
      // For an image without a size of its own: the dialog is as wide as what is in it, so
      // that a share of it would be one of its title
      minWidth: `min(480px, calc(100vw - ${theme.spacing(14)}px))`,
      margin: '0 auto',
      objectFit: 'contain',
      backgroundColor: theme.palette.common.white,
    },
  }),
  { name: 'MarketplaceScreenshot' },
);

/**
 * A small picture, and a dialog with the same one large.
 *
 * @internal
 */
export function Screenshot({
  id,
  title,
  image,
}: {
  /** Tells it from the others of the page. */
  id: string;
  title: string;
  /** A `data:image/...` URI. */
  image: string;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const titleId = `marketplace-screenshot-${id}`;
  const [open, setOpen] = useState(false);
  const [broken, setBroken] = useState(false);
  const close = () => setOpen(false);

  if (broken) {
    return <span dir="auto">{t('about.screenshot', { title })}</span>;
  }
  return (
    <>
      <ButtonBase
        className={classes.open}
        aria-label={t('about.enlarge', { title })}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <img
          className={classes.small}
          src={image}
          alt=""
          loading="lazy"
          onError={() => setBroken(true)}
        />
        <span className={classes.title} dir="auto">
          {title}
        </span>
      </ButtonBase>
      <Dialog
        open={open}
        onClose={close}
        maxWidth="lg"
        aria-labelledby={titleId}
      >
        <DialogTitle id={titleId} className={classes.heading}>
          <span dir="auto">{title}</span>
        </DialogTitle>
        <DialogContent>
          <img className={classes.large} src={image} alt={title} />
        </DialogContent>
        <DialogActions>
          <Button color="primary" onClick={close}>
            {t('about.close')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
