import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import { PluginAttention } from 'backstage-plugin-marketplace-common';
import { RunningEvidence } from '../../running';
import { marketplaceTranslationRef } from '../../translation';
import { Mark } from '../Mark';
import { AttentionIcon } from './AttentionIcon';
import { useRunningInWords } from './useRunningInWords';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5),
      margin: 0,
      padding: 0,
      listStyle: 'none',
      '& > li': { display: 'flex', maxWidth: '100%' },
    },
  }),
  { name: 'MarketplaceAttentionMarks' },
);

/**
 * What a person should look at, a mark each; nothing when there is nothing.
 *
 * @internal
 */
export function AttentionMarks({
  attention,
  running,
}: {
  attention: PluginAttention[];
  /** What this browser knows of it; missing where it knows nothing. */
  running?: RunningEvidence;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const differs = useRunningInWords()(running);

  if (attention.length === 0 && !differs) {
    return null;
  }
  return (
    <ul className={classes.root}>
      {attention.map(kind => (
        <li key={kind}>
          <Tooltip title={t(`attentionHint.${kind}`)}>
            <Mark wide icon={<AttentionIcon attention={kind} />}>
              {t(`attention.${kind}`)}
            </Mark>
          </Tooltip>
        </li>
      ))}
      {differs && (
        <li>
          <Tooltip title={differs.hint}>
            <Mark wide icon={<AttentionIcon attention="not-loaded" />}>
              {differs.words}
            </Mark>
          </Tooltip>
        </li>
      )}
    </ul>
  );
}
