import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import { marketplaceTranslationRef } from '../../translation';
import { OutlinedField } from '../OutlinedField';

const useStyles = makeStyles(
  theme => ({
    root: { width: '100%', maxWidth: 480 },
    // The menu may be as wide as the page, and no wider.
    item: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
    space: { marginBottom: theme.spacing(2) },
  }),
  { name: 'MarketplacePackagePicker' },
);

/**
 * Which package of a plugin to show; nothing when it has one only.
 *
 * @internal
 */
export function PackagePicker({
  id,
  packages,
  picked,
  onPick,
}: {
  /** Tells it from other pickers of the page. */
  id: string;
  packages: string[];
  /** Missing until it is known. */
  picked: string | undefined;
  onPick: (packageName: string) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  if (packages.length < 2) {
    return null;
  }
  return (
    <div className={classes.space}>
      <OutlinedField
        id={`marketplace-${id}-package`}
        className={classes.root}
        select
        label={t('pluginPage.package')}
        value={picked && packages.includes(picked) ? picked : ''}
        onChange={event => onPick(event.target.value)}
      >
        {packages.map(name => (
          <MenuItem key={name} value={name} className={classes.item}>
            {name}
          </MenuItem>
        ))}
      </OutlinedField>
    </div>
  );
}
