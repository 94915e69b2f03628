import { makeStyles } from '@material-ui/core/styles';
import { forwardRef, HTMLAttributes, ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      flex: 'none',
      maxWidth: '100%',
      boxSizing: 'border-box',
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      padding: theme.spacing(0.25, 1, 0.25, 0.5),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: 100,
      color: theme.palette.text.primary,
      fontFamily: theme.typography.fontFamily,
      fontSize: theme.typography.pxToRem(12),
      fontWeight: 'normal',
      lineHeight: 1.5,
      '& svg': { flex: 'none', fontSize: theme.typography.pxToRem(16) },
    },
    wide: { flex: '0 1 auto' },
    text: {
      minWidth: 0,
      display: '-webkit-box',
      overflow: 'hidden',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: 1,
      overflowWrap: 'anywhere',
    },
    lines: { minWidth: 0, overflowWrap: 'break-word' },
  }),
  { name: 'MarketplaceMark' },
);

interface MarkProps extends HTMLAttributes<HTMLSpanElement> {
  icon: ReactNode;
  /** Whether it may have several lines where its place is narrow. */
  wide?: boolean;
}

/**
 * A sign and a word or two that say how something is. A tooltip can be put around it.
 *
 * @internal
 */
export const Mark = forwardRef<HTMLSpanElement, MarkProps>(
  ({ icon, wide = false, children, ...rest }, ref) => {
    const classes = useStyles();
    return (
      <span
        {...rest}
        ref={ref}
        className={`${classes.root} ${wide ? classes.wide : ''}`}
      >
        {icon}
        <span className={wide ? classes.lines : classes.text}>{children}</span>
      </span>
    );
  },
);
