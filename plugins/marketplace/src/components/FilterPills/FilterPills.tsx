import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
    choice: {
      borderRadius: 100,
      padding: theme.spacing(0.25, 1.5),
      textTransform: 'none',
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
    picked: {
      // Also under the pointer, which is on it when it has just been picked
      '&, &:hover': { backgroundColor: theme.palette.action.selected },
    },
  }),
  { name: 'MarketplaceFilterPills' },
);

/**
 * Values to narrow a list to, as buttons that stay pressed.
 *
 * @internal
 */
export function FilterPills<T extends string>({
  label,
  options,
  picked,
  onToggle,
}: {
  label: string;
  options: Array<{ value: T; label: string }>;
  picked: readonly T[];
  onToggle: (value: T) => void;
}) {
  const classes = useStyles();
  return (
    <div role="group" aria-label={label} className={classes.root}>
      {options.map(option => {
        const isPicked = picked.includes(option.value);
        return (
          <Button
            key={option.value}
            size="small"
            variant="outlined"
            className={`${classes.choice} ${isPicked ? classes.picked : ''}`}
            aria-pressed={isPicked}
            onClick={() => onToggle(option.value)}
          >
            {option.label}
          </Button>
        );
      })}
    </div>
  );
}
