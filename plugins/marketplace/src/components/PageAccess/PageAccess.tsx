import { Content } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import LockIcon from '@material-ui/icons/LockOutlined';
import { ReactNode } from 'react';
import { EmptyNote } from '../EmptyNote';

const useStyles = makeStyles(
  theme => ({
    // The header above has a margin of its own.
    root: { paddingTop: theme.spacing(1) },
    page: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
      maxWidth: 1200,
    },
  }),
  { name: 'MarketplacePageAccess' },
);

/**
 * The place of a page for those who may see it; the others are told what they lack.
 *
 * @internal
 */
export function PageAccess({
  access,
  skeleton,
  title,
  description,
  children,
}: {
  access: 'asking' | 'open' | 'closed';
  /** What stands there until it is known who may see the page. */
  skeleton: ReactNode;
  /** That it may not be seen. */
  title: string;
  /** What it takes to see it. */
  description: string;
  children: ReactNode;
}) {
  const classes = useStyles();
  return (
    <Content className={classes.root}>
      {access === 'closed' ? (
        <EmptyNote icon={LockIcon} title={title} description={description} />
      ) : (
        <div className={classes.page}>
          {access === 'asking' ? skeleton : children}
        </div>
      )}
    </Content>
  );
}
