import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...theme.typography.body2,
      display: 'grid',
      justifyItems: 'start',
      gap: theme.spacing(1),
      padding: theme.spacing(1, 2),
      borderLeft: '3px solid',
      overflowWrap: 'anywhere',
      '& p': { margin: 0, maxWidth: '80ch' },
    },
    ok: { borderLeftColor: theme.palette.status.ok },
    error: { borderLeftColor: theme.palette.status.error },
    warning: { borderLeftColor: theme.palette.status.warning },
  }),
  { name: 'MarketplaceNotice' },
);

/**
 * Something that a person should know or decide, in paragraphs, with what to do.
 *
 * @internal
 */
export function Notice({
  severity,
  role,
  children,
}: {
  severity: 'error' | 'warning' | 'ok';
  role?: 'alert';
  children: ReactNode;
}) {
  const classes = useStyles();
  return (
    <div role={role} className={`${classes.root} ${classes[severity]}`}>
      {children}
    </div>
  );
}
