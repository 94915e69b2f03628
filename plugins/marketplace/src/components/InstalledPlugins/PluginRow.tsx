import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { PluginSummary } from 'backstage-plugin-marketplace-common';
import { memo } from 'react';
import { RunningEvidence } from '../../running';
import { marketplaceTranslationRef } from '../../translation';
import { AttentionMarks } from '../AttentionMarks';
import { EvidenceWords } from '../EvidenceWords';
import { StateIcon } from '../StatusMark';
import { VersionLag } from '../VersionLag';
import { installedFacts } from './installedFacts';
import { PluginName } from './PluginName';

const useStyles = makeStyles(
  theme => ({
    state: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      '& svg': { flex: 'none', fontSize: theme.typography.pxToRem(18) },
    },
    lag: { display: 'block' },
  }),
  { name: 'MarketplacePluginRow' },
);

function Row({
  plugin,
  running,
}: {
  plugin: PluginSummary;
  running?: RunningEvidence;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { attention, behind, evidence, freshness, latest, version } =
    installedFacts(plugin);
  const { state } = plugin.status;

  return (
    <tr>
      <th scope="row">
        <PluginName plugin={plugin} />
      </th>
      <td>{version ?? '–'}</td>
      <td>
        {latest}
        <Typography
          variant="caption"
          color="textSecondary"
          className={classes.lag}
        >
          <VersionLag state={freshness} by={behind} />
        </Typography>
      </td>
      <td>
        <span className={classes.state}>
          <StateIcon state={state} fontSize="inherit" />
          {t(`state.${state}`)}
        </span>
      </td>
      <td>
        <Typography variant="caption" color="textSecondary" component="div">
          <EvidenceWords evidence={evidence} running={running} />
        </Typography>
      </td>
      <td>
        <AttentionMarks attention={attention} running={running} />
      </td>
    </tr>
  );
}

/**
 * An installed plugin in a table.
 *
 * @internal
 */
export const PluginRow = memo(Row);
