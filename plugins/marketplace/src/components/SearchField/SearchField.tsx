import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import IconButton from '@material-ui/core/IconButton';
import InputAdornment from '@material-ui/core/InputAdornment';
import ClearIcon from '@material-ui/icons/Clear';
import SearchIcon from '@material-ui/icons/Search';
import { marketplaceTranslationRef } from '../../translation';
import { OutlinedField } from '../OutlinedField';
import { useDelayedValue } from './useDelayedValue';

/** Short enough to feel immediate, long enough to skip the middle of a word. */
const DELAY_MS = 40;

/**
 * Searches while a person types.
 *
 * @internal
 */
export function SearchField({
  label,
  placeholder,
  value,
  onChange,
}: {
  label: string;
  placeholder?: string;
  value: string;
  onChange: (value: string) => void;
}) {
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
      inputProps={{ type: 'text', role: 'searchbox', autoComplete: 'off' }}
      InputProps={{
        startAdornment: (
          <InputAdornment position="start">
            <SearchIcon aria-hidden />
          </InputAdornment>
        ),
        endAdornment: text && (
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
        ),
      }}
    />
  );
}
