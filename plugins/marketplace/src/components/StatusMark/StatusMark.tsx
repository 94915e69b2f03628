import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { marketplaceTranslationRef } from '../../translation';
import { StateIcon } from './StateIcon';

const useStyles = makeStyles(
  theme => ({
    root: {
      flex: 'none',
      maxWidth: '70%',
      boxSizing: 'border-box',
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      padding: theme.spacing(0.25, 1, 0.25, 0.5),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: 100,
      color: theme.palette.text.primary,
      fontFamily: theme.typography.fontFamily,
      fontSize: theme.typography.pxToRem(12),
      lineHeight: 1.5,
      overflowWrap: 'anywhere',
      '& svg': { fontSize: theme.typography.pxToRem(16) },
    },
  }),
  { name: 'MarketplaceStatusMark' },
);

/**
 * Says that a plugin or package is there, and in which version.
 *
 * @internal
 */
export function StatusMark({
  state,
  version = '',
}: {
  state: 'installed' | 'partial';
  version?: string;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <span className={classes.root}>
      <StateIcon state={state} fontSize="inherit" />
      {t(`mark.${state}`, { version }).trim()}
    </span>
  );
}
