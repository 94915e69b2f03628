import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { WidgetProps } from '@rjsf/utils';
import { marketplaceTranslationRef } from '../../translation';
import { secretPlaceholder, secretVariable } from './secretVariable';

const useStyles = makeStyles(
  {
    root: { overflowWrap: 'anywhere' },
    // The box is as far to the left as the words above it.
    label: { margin: '0 0 0 -9px' },
  },
  { name: 'MarketplaceSecretWidget' },
);

/**
 * The place of a secret in a form. Nobody types one: it is read from a variable, or left
 * out.
 *
 * @internal
 */
export function SecretWidget({
  id,
  label,
  onChange,
  options,
  required,
  value,
}: WidgetProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const key = { path: String(options.path) };
  return (
    <div className={classes.root}>
      <Typography variant="caption" color="textSecondary" component="div">
        {label}
        {required && ' *'}
      </Typography>
      <FormControlLabel
        className={classes.label}
        control={
          <Checkbox
            id={id}
            color="primary"
            checked={Boolean(value)}
            onChange={(_, checked) =>
              onChange(checked ? secretPlaceholder(key) : undefined)
            }
          />
        }
        label={t('configForm.readFrom', { variable: secretVariable(key) })}
      />
    </div>
  );
}
