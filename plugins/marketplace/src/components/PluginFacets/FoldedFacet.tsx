import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useState } from 'react';
import { FacetList } from './FacetList';
import { FacetOption } from './facetOptions';

const useStyles = makeStyles(
  theme => ({
    root: {
      borderTop: `1px solid ${theme.palette.divider}`,
      '&[open]': { paddingBottom: theme.spacing(1.5) },
    },
    summary: {
      padding: theme.spacing(1, 0),
      fontFamily: theme.typography.fontFamily,
      fontSize: theme.typography.pxToRem(14),
      fontWeight: 'bold',
      cursor: 'pointer',
    },
  }),
  { name: 'MarketplaceFoldedFacet' },
);

/**
 * A facet behind its name; open from the start when something of it is picked, and not
 * there when it has too few values to choose from.
 *
 * @internal
 */
export function FoldedFacet<T extends string>(props: {
  title: string;
  options: FacetOption<T>[];
  picked: T[];
  /** How many values make a choice. */
  atLeast?: number;
  /** What to know of the values. */
  note?: string;
  onChange: (picked: T[]) => void;
}) {
  const classes = useStyles();
  const { title, options, picked, atLeast = 2, note, onChange } = props;
  const [open, setOpen] = useState(picked.length > 0);

  if (options.length < atLeast && picked.length === 0) {
    return null;
  }
  return (
    <details
      className={classes.root}
      open={open}
      onToggle={event => setOpen(event.currentTarget.open)}
    >
      <summary className={classes.summary}>{title}</summary>
      {open && (
        <>
          <FacetList
            title={title}
            titleHidden
            options={options}
            picked={picked}
            onChange={onChange}
          />
          {note && (
            <Typography variant="caption" color="textSecondary">
              {note}
            </Typography>
          )}
        </>
      )}
    </details>
  );
}
