import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      flex: 'none',
      maxWidth: '70%',
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
      overflowWrap: 'anywhere',
      '& svg': { fontSize: theme.typography.pxToRem(16) },
    },
  }),
  { name: 'MarketplaceMark' },
);

/**
 * A sign and a word or two that say how something is.
 *
 * @internal
 */
export function Mark({
  icon,
  children,
}: {
  icon: ReactNode;
  children: ReactNode;
}) {
  const classes = useStyles();
  return (
    <span className={classes.root}>
      {icon}
      {children}
    </span>
  );
}
