import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'block',
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.action.selected,
      '@media (prefers-reduced-motion: no-preference)': {
        animation: '$pulse 1.5s ease-in-out infinite',
      },
    },
    '@keyframes pulse': { '50%': { opacity: 0.4 } },
  }),
  { name: 'MarketplaceSkeleton' },
);

/**
 * The place of something that is still being fetched.
 *
 * @internal
 */
export function Skeleton({
  width,
  height,
}: {
  width: number | string;
  height: number;
}) {
  const classes = useStyles();
  return <span className={classes.root} style={{ width, height }} />;
}
