import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { marketplaceTranslationRef } from '../../translation';
import { ConfigKey, flatKeys } from './ConfigKey';
import { isPresent } from './isPresent';
import { KeyMarks } from './KeyMarks';

const MOST_SHOWN = 200;

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1),
      margin: theme.spacing(1, 0),
      padding: theme.spacing(1.5),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      listStyle: 'none',
      maxHeight: 480,
      overflowY: 'auto',
    },
    item: { overflowWrap: 'anywhere' },
  }),
  { name: 'MarketplaceKeyList' },
);

/**
 * The keys of a package to read, where there are too many for a form.
 *
 * @internal
 */
export function KeyList({
  keys,
  label,
  present,
  total,
}: {
  keys: ConfigKey[];
  /** For assistive technology. */
  label: string;
  /** Dotted paths of the keys that the portal has set. */
  present: readonly string[];
  total: number;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const shown = flatKeys(keys).slice(0, MOST_SHOWN);
  const rest = total - shown.length;
  return (
    <>
      <Typography variant="body2">{t('configForm.listing')}</Typography>
      <ul
        aria-label={label}
        className={classes.list}
        // What scrolls must be reached by the keys that scroll it.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        {shown.map(key => (
          <li key={key.path} className={classes.item}>
            <code dir="ltr">{key.path}</code>
            {key.required && ` (${t('configForm.required')})`}{' '}
            <KeyMarks configKey={key} present={isPresent(key, present)} />
            {key.description && (
              <Typography variant="body2" color="textSecondary">
                {key.description}
              </Typography>
            )}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('configForm.rest', { count: rest })}
        </Typography>
      )}
    </>
  );
}
