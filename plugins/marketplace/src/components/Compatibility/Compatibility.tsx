import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import Typography from '@material-ui/core/Typography';
import BlockIcon from '@material-ui/icons/Block';
import CheckIcon from '@material-ui/icons/Check';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import InfoIcon from '@material-ui/icons/InfoOutlined';
import { CompatibilityStatement } from 'backstage-plugin-marketplace-common';
import { useLocale } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { compatibilityTone } from './compatibilityTone';
import { useCompatibilityInWords } from './useCompatibilityInWords';

const useStyles = makeStyles(
  theme => ({
    list: {
      ...theme.typography.body2,
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1),
      margin: theme.spacing(0.5, 0, 0),
      padding: 0,
      listStyle: 'none',
    },
    item: {
      display: 'flex',
      gap: theme.spacing(1),
      overflowWrap: 'anywhere',
      '& > div': { minWidth: 0 },
    },
    names: { display: 'block' },
    basis: {
      color: theme.palette.text.secondary,
      textDecoration: 'underline dotted',
      textUnderlineOffset: 3,
      cursor: 'help',
    },
    good: { color: theme.palette.status.ok },
    fair: { color: theme.palette.status.running },
    bad: { color: theme.palette.status.error },
    open: { color: theme.palette.text.secondary },
  }),
  { name: 'MarketplaceCompatibility' },
);

const ICONS = {
  good: CheckIcon,
  fair: InfoIcon,
  bad: BlockIcon,
  open: HelpOutlineIcon,
};

/**
 * How the packages of a plugin fit an instance, in words; nothing when nothing is known.
 * What is true of several packages is said once.
 *
 * @internal
 */
export function Compatibility({
  statements,
  packages,
}: {
  statements: CompatibilityStatement[];
  /** How many packages the plugin has; with one, it is not named. */
  packages: number;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const locale = useLocale();
  const inWords = useCompatibilityInWords();
  if (statements.length === 0) {
    return null;
  }
  const lines = new Map<
    string,
    { statement: CompatibilityStatement; words: string; names: string[] }
  >();
  for (const statement of statements) {
    const words = inWords(statement);
    const key = `${words} ${statement.basis} ${compatibilityTone(statement)}`;
    const line = lines.get(key) ?? { statement, words, names: [] };
    line.names.push(statement.packageName);
    lines.set(key, line);
  }
  return (
    <section aria-label={t('compatibility.title')}>
      <Typography variant="caption" color="textSecondary" component="h3">
        {t('compatibility.title')}
      </Typography>
      <ul className={classes.list}>
        {[...lines].map(([key, { names, statement, words }]) => {
          const tone = compatibilityTone(statement);
          const Icon = ICONS[tone];
          return (
            <li key={key} className={classes.item}>
              <Icon
                className={classes[tone]}
                fontSize="small"
                titleAccess={t(`compatibility.verdict.${tone}`)}
              />
              <div>
                {words}{' '}
                <Tooltip title={t(`compatibility.${statement.basis}Hint`)}>
                  {/* Told nowhere else: the keyboard comes to it, too. */}
                  {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
                  <span className={classes.basis} tabIndex={0}>
                    {t(`compatibility.${statement.basis}`)}
                  </span>
                </Tooltip>
                {packages > 1 && (
                  <Typography
                    variant="caption"
                    color="textSecondary"
                    className={classes.names}
                  >
                    {new Intl.ListFormat(locale).format([...new Set(names)])}
                  </Typography>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
