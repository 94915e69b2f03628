import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      boxSizing: 'border-box',
      width: '100%',
      height: '100%',
      minHeight: 104,
      display: 'grid',
      gridTemplateRows: 'auto 1fr auto',
      gridTemplateColumns: 'minmax(0, 1fr)',
      alignItems: 'start',
      padding: theme.spacing(1.25, 1.5),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.spacing(1),
      backgroundColor: theme.palette.background.paper,
      color: theme.palette.text.primary,
      fontFamily: theme.typography.fontFamily,
      textAlign: 'start',
      overflowWrap: 'anywhere',
    },
    choice: {
      '&:hover': { borderColor: theme.palette.text.secondary },
      '&:focus-visible': {
        borderColor: theme.palette.primary.main,
        boxShadow: `0 0 0 1px ${theme.palette.primary.main}`,
      },
    },
    picked: {
      borderColor: theme.palette.primary.main,
      boxShadow: `inset 0 0 0 1px ${theme.palette.primary.main}`,
    },
    label: { fontSize: theme.typography.pxToRem(13) },
    // Above its label: figures stand in a line, however many lines the labels take.
    value: {
      order: -1,
      fontSize: theme.typography.pxToRem(26),
      fontWeight: 'bold',
      lineHeight: 1.4,
    },
    hint: {
      fontSize: theme.typography.pxToRem(12),
      lineHeight: 1.4,
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'MarketplaceTile' },
);

/**
 * A figure with its name and what it is made of. Where there is something to list, it is
 * a button that does so.
 *
 * @internal
 */
export function Tile({
  label,
  value,
  hint,
  picked = false,
  disabled = false,
  onPick,
}: {
  label: string;
  value: ReactNode;
  hint: ReactNode;
  picked?: boolean;
  /** Whether there is nothing to do for the moment; the focus stays where it is. */
  disabled?: boolean;
  /** Missing where there is nothing to list. */
  onPick?: () => void;
}) {
  const classes = useStyles();
  const content = (
    <>
      <span className={classes.label}>{label}</span>
      <span className={classes.value}>{value}</span>
      <span className={classes.hint}>{hint}</span>
    </>
  );
  if (!onPick) {
    return <div className={classes.root}>{content}</div>;
  }
  return (
    <ButtonBase
      className={`${classes.root} ${classes.choice} ${
        picked ? classes.picked : ''
      }`}
      aria-pressed={picked}
      aria-disabled={disabled}
      onClick={() => !disabled && onPick()}
    >
      {content}
    </ButtonBase>
  );
}
