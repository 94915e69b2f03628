import Checkbox from '@material-ui/core/Checkbox';
import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormGroup from '@material-ui/core/FormGroup';
import FormLabel from '@material-ui/core/FormLabel';
import { makeStyles } from '@material-ui/core/styles';
import { useLocale } from '../../hooks';
import { FacetOption } from './facetOptions';

const useStyles = makeStyles(
  theme => ({
    root: { width: '100%' },
    legend: {
      color: theme.palette.text.primary,
      fontSize: theme.typography.pxToRem(14),
      fontWeight: 'bold',
      marginBottom: theme.spacing(0.5),
      '&.Mui-focused': { color: theme.palette.text.primary },
    },
    // For assistive technology, where the title is seen elsewhere.
    hidden: {
      position: 'absolute',
      width: 1,
      height: 1,
      overflow: 'hidden',
      clipPath: 'inset(50%)',
      whiteSpace: 'nowrap',
    },
    option: { marginRight: 0, alignItems: 'flex-start' },
    checkbox: { padding: theme.spacing(0.5, 1) },
    label: {
      flex: 1,
      minWidth: 0,
      display: 'flex',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
      padding: theme.spacing(0.5, 0),
      fontSize: theme.typography.pxToRem(14),
      lineHeight: 1.4,
      overflowWrap: 'anywhere',
    },
    name: {
      display: '-webkit-box',
      overflow: 'hidden',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: 3,
    },
    count: {
      color: theme.palette.textSubtle,
      flex: 'none',
      overflowWrap: 'normal',
    },
  }),
  { name: 'MarketplaceFacetList' },
);

/**
 * One facet: its values with the number of plugins that each would show.
 *
 * @internal
 */
export function FacetList<T extends string>(props: {
  title: string;
  titleHidden?: boolean;
  options: FacetOption<T>[];
  picked: T[];
  onChange: (picked: T[]) => void;
}) {
  const classes = useStyles();
  const format = new Intl.NumberFormat(useLocale());
  const { title, titleHidden = false, options, picked, onChange } = props;

  const toggle = (value: T) =>
    onChange(
      picked.includes(value)
        ? picked.filter(other => other !== value)
        : [...picked, value],
    );

  return (
    <FormControl component="fieldset" className={classes.root}>
      <FormLabel
        component="legend"
        className={titleHidden ? classes.hidden : classes.legend}
      >
        {title}
      </FormLabel>
      <FormGroup>
        {options.map(({ value, label, count }) => (
          <FormControlLabel
            key={value}
            className={classes.option}
            classes={{ label: classes.label }}
            control={
              <Checkbox
                className={classes.checkbox}
                color="primary"
                size="small"
                checked={picked.includes(value)}
                onChange={() => toggle(value)}
              />
            }
            label={
              <>
                <span className={classes.name} title={label} dir="auto">
                  {label}
                </span>{' '}
                <span className={classes.count}>
                  {count !== undefined && format.format(count)}
                </span>
              </>
            }
          />
        ))}
      </FormGroup>
    </FormControl>
  );
}
