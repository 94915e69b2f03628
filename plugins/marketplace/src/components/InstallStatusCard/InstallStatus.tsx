import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { PluginDetails } from 'backstage-plugin-marketplace-common';
import { usePluginRunning } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { Compatibility } from '../Compatibility';
import { PluginInstances } from '../PluginInstances';
import { StateIcon } from '../StatusMark';
import { Attention } from './Attention';
import { StateInWords } from './StateInWords';
import { StatusFields } from './StatusFields';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
    },
    state: { display: 'flex', gap: theme.spacing(1), minWidth: 0 },
    words: { fontWeight: 'bold', overflowWrap: 'anywhere' },
  }),
  { name: 'MarketplaceInstallStatus' },
);

/**
 * The state of a plugin in words, the instance it is about, and what to look at.
 *
 * @internal
 */
export function InstallStatus({ plugin }: { plugin: PluginDetails }) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const running = usePluginRunning(plugin);
  const { instance, instances, packages, status } = plugin;
  const here = instances.find(({ id }) => id === instance.id);

  return (
    <div className={classes.root}>
      <div className={classes.state}>
        <StateIcon state={status.state} fontSize="medium" />
        <Typography className={classes.words}>
          <StateInWords status={status} />
        </Typography>
      </div>
      {status.state === 'unknown' && (
        <Typography variant="body2">
          {t(`status.reason.${status.reason}`)}
        </Typography>
      )}
      {'unknownHalf' in status && status.unknownHalf && (
        <Typography variant="body2">
          {t(`status.unknownHalf.${status.unknownHalf}`)}
        </Typography>
      )}
      <Attention plugin={plugin} running={running} />
      <StatusFields plugin={plugin} running={running} />
      <Compatibility
        statements={here?.compatibility ?? []}
        packages={packages.length}
      />
      <PluginInstances
        instances={instances}
        leftOut={plugin.instancesLeftOut}
      />
    </div>
  );
}
