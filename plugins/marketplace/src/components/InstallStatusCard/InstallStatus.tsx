import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { PluginDetails } from 'backstage-plugin-marketplace-common';
import { ReactNode } from 'react';
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
    head: {
      display: 'flex',
      alignItems: 'center',
      flexWrap: 'wrap',
      gap: theme.spacing(1, 2),
      // That of the action, which is there when it is known who may see the guide.
      minHeight: theme.spacing(4),
    },
    state: {
      flex: '1 1 160px',
      display: 'flex',
      gap: theme.spacing(1),
      minWidth: 0,
    },
    words: { fontWeight: 'bold', overflowWrap: 'anywhere' },
  }),
  { name: 'MarketplaceInstallStatus' },
);

/**
 * The state of a plugin in words, what to do next, the instance it is about, and what to
 * look at.
 *
 * @internal
 */
export function InstallStatus({
  plugin,
  action,
}: {
  plugin: PluginDetails;
  /** What leads to what to do next, where there is a guide. */
  action?: ReactNode;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const running = usePluginRunning(plugin);
  const { instance, instances, packages, status } = plugin;
  const here = instances.find(({ id }) => id === instance.id);

  return (
    <div className={classes.root}>
      <div className={classes.head}>
        <div className={classes.state}>
          <StateIcon state={status.state} fontSize="medium" />
          <Typography className={classes.words}>
            <StateInWords status={status} />
          </Typography>
        </div>
        {action}
      </div>
      {status.state === 'unknown' && (
        <Typography variant="body2">
          {t(`status.reason.${status.reason}`)}
        </Typography>
      )}
      {'unknownHalf' in status && status.unknownHalf && (
        <Typography variant="body2">
          {status.unknownHalf === 'frontend' && running?.state === 'runs'
            ? t('status.unseenButRuns')
            : t(`status.unknownHalf.${status.unknownHalf}`)}
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
