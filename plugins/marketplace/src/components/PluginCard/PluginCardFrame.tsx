import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      position: 'relative',
      boxSizing: 'border-box',
      height: '100%',
      minHeight: 196,
      padding: theme.spacing(2),
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1.5),
      borderRadius: theme.spacing(1),
      border: `1px solid ${theme.palette.divider}`,
    },
    link: {
      '@media (prefers-reduced-motion: no-preference)': {
        transition: theme.transitions.create(['border-color', 'box-shadow'], {
          duration: theme.transitions.duration.shorter,
        }),
      },
      '&:hover': {
        borderColor: theme.palette.text.secondary,
        boxShadow: theme.shadows[2],
      },
    },
    head: {
      display: 'flex',
      gap: theme.spacing(1.5),
      minWidth: 0,
    },
    text: {
      flex: 1,
      minWidth: 0,
      minHeight: theme.spacing(6),
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'center',
    },
    body: {
      flex: 1,
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
    },
    foot: {
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
      minHeight: 24,
    },
  }),
  { name: 'MarketplacePluginCardFrame' },
);

/**
 * The places of a plugin's card; they stay where they are while it is loading.
 *
 * @internal
 */
export function PluginCardFrame({
  isLink = false,
  ...props
}: {
  /** Whether all of it leads somewhere, which a pointer over it shows. */
  isLink?: boolean;
  icon: ReactNode;
  heading: ReactNode;
  /** A button beside the heading. */
  action?: ReactNode;
  body: ReactNode;
  foot: ReactNode;
}) {
  const classes = useStyles();
  return (
    <Paper
      className={`${classes.root} ${isLink ? classes.link : ''}`}
      elevation={0}
    >
      <div className={classes.head}>
        {props.icon}
        <div className={classes.text}>{props.heading}</div>
        {props.action}
      </div>
      <div className={classes.body}>{props.body}</div>
      <div className={classes.foot}>{props.foot}</div>
    </Paper>
  );
}
