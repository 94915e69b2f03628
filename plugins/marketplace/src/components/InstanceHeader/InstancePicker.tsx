import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import { InstanceSummary } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';
import { OutlinedField } from '../OutlinedField';

const useStyles = makeStyles(
  { root: { flex: '0 1 240px', minWidth: 160 } },
  { name: 'MarketplaceInstancePicker' },
);

/**
 * Picks the instance to look at.
 *
 * @internal
 */
export function InstancePicker({
  instances,
  picked,
  onPick,
}: {
  instances: InstanceSummary[];
  /** The id of an instance. */
  picked: string;
  onPick: (id: string) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <OutlinedField
      id="marketplace-instance"
      className={classes.root}
      select
      label={t('installed.instance')}
      value={picked}
      onChange={event => onPick(event.target.value)}
    >
      {instances.map(({ current, id }) => (
        <MenuItem key={id} value={id}>
          {current ? t('installed.thisInstance', { id }) : id}
        </MenuItem>
      ))}
    </OutlinedField>
  );
}
