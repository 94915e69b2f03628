import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { PluginSummary } from 'backstage-plugin-marketplace-common';
import { RunningEvidence } from '../../running';
import { AttentionMarks } from '../AttentionMarks';
import { CardList } from '../CardList';
import { EvidenceWords } from '../EvidenceWords';
import { StatusMark } from '../StatusMark';
import { VersionLag } from '../VersionLag';
import { installedFacts } from './installedFacts';
import { PluginName } from './PluginName';

const useStyles = makeStyles(
  theme => ({
    version: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1),
    },
  }),
  { name: 'MarketplacePluginCards' },
);

/**
 * Installed plugins where there is no room for a table: a card each.
 *
 * @internal
 */
export function PluginCards({
  caption,
  plugins,
  running,
  outdated,
}: {
  caption: string;
  plugins: PluginSummary[];
  /** What runs in this browser, by entity ref. */
  running: ReadonlyMap<string, RunningEvidence>;
  outdated: boolean;
}) {
  return (
    <CardList
      label={caption}
      outdated={outdated}
      items={plugins.map(plugin => ({
        key: plugin.entityRef,
        card: <Card plugin={plugin} running={running.get(plugin.entityRef)} />,
      }))}
    />
  );
}

function Card({
  plugin,
  running,
}: {
  plugin: PluginSummary;
  running?: RunningEvidence;
}) {
  const classes = useStyles();
  const { attention, behind, evidence, freshness, latest, version } =
    installedFacts(plugin);
  const state = plugin.status.state === 'partial' ? 'partial' : 'installed';

  return (
    <>
      <PluginName plugin={plugin} />
      <div className={classes.version}>
        <StatusMark state={state} version={version} />
        <Typography variant="caption" color="textSecondary">
          <VersionLag state={freshness} by={behind} latest={latest} alone />
        </Typography>
      </div>
      <AttentionMarks attention={attention} running={running} />
      <Typography variant="caption" color="textSecondary">
        <EvidenceWords evidence={evidence} running={running} />
      </Typography>
    </>
  );
}
