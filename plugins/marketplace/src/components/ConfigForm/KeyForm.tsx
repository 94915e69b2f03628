import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { withTheme } from '@rjsf/core';
import { Theme } from '@rjsf/material-ui';
import validator from '@rjsf/validator-ajv8';
import { PackageConfigSchema } from 'backstage-plugin-marketplace-common';
import { useMemo, useState } from 'react';
import { marketplaceTranslationRef } from '../../translation';
import { CodeBlock } from '../CodeBlock';
import { ByHandField } from './ByHandField';
import { ConfigKey } from './ConfigKey';
import { configYaml } from './configYaml';
import { formSchemaOf, uiSchemaOf } from './formOf';
import { KeyHelp, KeysInForm } from './KeyHelp';
import { SecretWidget } from './SecretWidget';
import { startingValues } from './startingValues';
import { useFormWords } from './useFormWords';

const Form = withTheme(Theme);
const FIELDS = { byHand: ByHandField };
const TEMPLATES = { FieldHelpTemplate: KeyHelp };
const WIDGETS = { secret: SecretWidget };
const NOTHING: string[] = [];

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 340px), 1fr))',
      gap: theme.spacing(3),
      alignItems: 'start',
    },
    form: {
      minWidth: 0,
      overflowWrap: 'anywhere',
      // The headings of groups are no headings of the page's size.
      '& h5': { fontSize: theme.typography.pxToRem(15), fontWeight: 'bold' },
      // Lists are framed as all else is, and not raised above it.
      '& [class*="MuiPaper"]': {
        boxShadow: 'none',
        border: `1px solid ${theme.palette.divider}`,
      },
    },
    file: {
      minWidth: 0,
      [theme.breakpoints.up('md')]: {
        position: 'sticky',
        top: theme.spacing(2),
      },
    },
  }),
  { name: 'MarketplaceKeyForm' },
);

/**
 * A form for the keys of a package, and the lines that it makes beside it. Loaded when it
 * is shown, as the library of the form is large.
 *
 * @internal
 */
export function KeyForm({
  keys,
  pkg: { packageName, present = NOTHING },
}: {
  keys: ConfigKey[];
  pkg: PackageConfigSchema;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const [values, setValues] = useState(() => startingValues(keys, present));
  const schema = useMemo(() => formSchemaOf(keys), [keys]);
  const uiSchema = useMemo(() => uiSchemaOf(keys), [keys]);
  const help = useMemo(() => ({ keys, present }), [keys, present]);
  const wordsOf = useFormWords();
  const yaml = configYaml(
    keys,
    values,
    present,
    t('configForm.requiredComment'),
  );

  return (
    <div className={classes.root}>
      <div
        role="group"
        aria-label={t('configForm.form', { name: packageName })}
        className={classes.form}
      >
        <KeysInForm.Provider value={help}>
          <Form
            // There is nothing to send.
            tagName="div"
            idPrefix={`config-${packageName.replace(/\W+/g, '-')}`}
            schema={schema}
            uiSchema={uiSchema}
            fields={FIELDS}
            templates={TEMPLATES}
            widgets={WIDGETS}
            validator={validator}
            formData={values}
            translateString={wordsOf}
            noValidate
            showErrorList={false}
            experimental_defaultFormStateBehavior={{
              emptyObjectFields: 'skipDefaults',
            }}
            onChange={({ formData }) => setValues(formData ?? {})}
          >
            <></>
          </Form>
        </KeysInForm.Provider>
      </div>
      <div className={classes.file}>
        {yaml ? (
          <CodeBlock title={t('configForm.file')} text={yaml} />
        ) : (
          <Typography variant="body2" color="textSecondary">
            {t('configForm.nothing')}
          </Typography>
        )}
      </div>
    </div>
  );
}
