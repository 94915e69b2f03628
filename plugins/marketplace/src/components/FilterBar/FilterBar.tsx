import { makeStyles } from '@material-ui/core/styles';
import { ReactNode, useCallback } from 'react';
import { SearchField } from '../SearchField';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2) },
    search: { flex: '100 1 240px' },
  }),
  { name: 'MarketplaceFilterBar' },
);

/**
 * A search, with other fields to narrow or order a list by in the same line.
 *
 * @internal
 */
export function FilterBar({
  label,
  placeholder,
  search,
  onChange,
  children,
}: {
  /** Of the search. */
  label: string;
  placeholder: string;
  search: string;
  onChange: (changes: { search: string }) => void;
  /** The other fields. */
  children?: ReactNode;
}) {
  const classes = useStyles();
  const onSearch = useCallback(
    (text: string) => onChange({ search: text }),
    [onChange],
  );
  return (
    <div className={classes.root}>
      <div className={classes.search}>
        <SearchField
          label={label}
          placeholder={placeholder}
          value={search}
          onChange={onSearch}
        />
      </div>
      {children}
    </div>
  );
}
