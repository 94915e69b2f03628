import { makeStyles } from '@material-ui/core/styles';
import TextField, { OutlinedTextFieldProps } from '@material-ui/core/TextField';

const useStyles = makeStyles(
  theme => ({
    // The theme's secondary text is too pale on the ground of a page (4.47:1).
    label: { color: theme.palette.textSubtle },
  }),
  { name: 'MarketplaceOutlinedField' },
);

/**
 * A small field with a frame, whose label can be read on the ground of a page.
 *
 * @internal
 */
export function OutlinedField(props: Omit<OutlinedTextFieldProps, 'variant'>) {
  const classes = useStyles();
  return (
    <TextField
      {...props}
      variant="outlined"
      size="small"
      InputLabelProps={{
        ...props.InputLabelProps,
        classes: { root: classes.label },
      }}
    />
  );
}
