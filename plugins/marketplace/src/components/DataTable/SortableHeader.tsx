import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import ArrowDownwardIcon from '@material-ui/icons/ArrowDownward';
import ArrowUpwardIcon from '@material-ui/icons/ArrowUpward';

const useStyles = makeStyles(
  theme => ({
    button: {
      gap: theme.spacing(0.5),
      padding: theme.spacing(0.25, 0.5),
      margin: theme.spacing(-0.25, -0.5),
      borderRadius: theme.shape.borderRadius,
      fontFamily: theme.typography.fontFamily,
      fontSize: 'inherit',
      lineHeight: 'inherit',
      textAlign: 'start',
      verticalAlign: 'top',
      '&:hover': { backgroundColor: theme.palette.action.hover },
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
      '& svg': { fontSize: theme.typography.pxToRem(16) },
    },
    sorted: { color: theme.palette.text.primary, fontWeight: 'bold' },
  }),
  { name: 'MarketplaceSortableHeader' },
);

/**
 * The head of a column that a table can be sorted by.
 *
 * @internal
 */
export function SortableHeader({
  label,
  hint,
  width,
  direction,
  onSort,
}: {
  label: string;
  /** What it is sorted by, where the label does not tell. */
  hint?: string;
  width?: string;
  /** Missing while the table is sorted by another column. */
  direction?: 'ascending' | 'descending';
  onSort: () => void;
}) {
  const classes = useStyles();
  const Icon = direction === 'ascending' ? ArrowUpwardIcon : ArrowDownwardIcon;
  return (
    <th scope="col" aria-sort={direction} style={{ width }}>
      <ButtonBase
        className={`${classes.button} ${direction ? classes.sorted : ''}`}
        title={hint}
        onClick={onSort}
      >
        {label}
        {direction && <Icon aria-hidden />}
      </ButtonBase>
    </th>
  );
}
