import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import IconButton from '@material-ui/core/IconButton';
import InputAdornment from '@material-ui/core/InputAdornment';
import { makeStyles } from '@material-ui/core/styles';
import ClearIcon from '@material-ui/icons/Clear';
import SearchIcon from '@material-ui/icons/Search';
import { Ref } from 'react';
import { marketplaceTranslationRef } from '../../translation';
import { OutlinedField } from '../OutlinedField';
import { useDelayedValue } from './useDelayedValue';

/** Shorter than between the keys of most people, longer than of a key that is held. */
const DELAY_MS = 40;

const useStyles = makeStyles(
  theme => ({
    key: {
      ...theme.typography.caption,
      padding: theme.spacing(0, 0.75),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      color: theme.palette.textSubtle,
      // Where there is no pointer there is no keyboard.
      '@media (hover: none)': { display: 'none' },
    },
  }),
  { name: 'MarketplaceSearchField' },
);

/**
 * Searches while a person types; Escape clears it.
 *
 * @internal
 */
export function SearchField({
  label,
  placeholder,
  value,
  onChange,
  shortcut,
  inputRef,
}: {
  label: string;
  placeholder?: string;
  value: string;
  onChange: (value: string) => void;
  /** The key that leads to it. */
  shortcut?: string;
  inputRef?: Ref<HTMLInputElement>;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const [text, setText] = useDelayedValue(value, onChange, DELAY_MS);

  return (
    <OutlinedField
      id="marketplace-search"
      label={label}
      placeholder={placeholder}
      fullWidth
      value={text}
      onChange={event => setText(event.target.value)}
      onKeyDown={event => {
        if (event.key === 'Escape' && text) {
          event.preventDefault();
          setText('');
        }
      }}
      inputRef={inputRef}
      inputProps={{
        type: 'text',
        role: 'searchbox',
        autoComplete: 'off',
        'aria-keyshortcuts': shortcut,
      }}
      InputProps={{
        startAdornment: (
          <InputAdornment position="start">
            <SearchIcon aria-hidden />
          </InputAdornment>
        ),
        endAdornment: text ? (
          <InputAdornment position="end">
            <IconButton
              size="small"
              edge="end"
              aria-label={t('search.clear')}
              onClick={() => setText('')}
            >
              <ClearIcon fontSize="small" />
            </IconButton>
          </InputAdornment>
        ) : (
          shortcut && (
            <InputAdornment position="end" aria-hidden>
              <kbd className={classes.key}>{shortcut}</kbd>
            </InputAdornment>
          )
        ),
      }}
    />
  );
}
