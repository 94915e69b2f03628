import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { PluginDetails } from 'backstage-plugin-marketplace-common';
import { RunningEvidence } from '../../running';
import { marketplaceTranslationRef } from '../../translation';
import { AttentionIcon, useRunningInWords } from '../AttentionMarks';
import { AttentionText, useAttentionTexts } from './useAttentionTexts';

const useStyles = makeStyles(
  theme => ({
    list: {
      ...theme.typography.body2,
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    item: {
      display: 'flex',
      gap: theme.spacing(1),
      minWidth: 0,
      '& > span': { minWidth: 0, overflowWrap: 'anywhere' },
    },
  }),
  { name: 'MarketplaceAttention' },
);

/**
 * What a person should look at, in sentences; nothing when there is nothing.
 *
 * @internal
 */
export function Attention({
  plugin,
  running,
}: {
  plugin: PluginDetails;
  /** What this browser knows of it; missing where it knows nothing. */
  running?: RunningEvidence;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const differs = useRunningInWords()(running);
  const texts: AttentionText[] = useAttentionTexts(plugin);
  if (differs) {
    texts.push({ attention: 'not-loaded', text: differs.hint });
  }

  if (texts.length === 0) {
    return null;
  }
  return (
    <ul className={classes.list} aria-label={t('status.attention')}>
      {texts.map(({ attention, text }) => (
        <li key={text} className={classes.item}>
          <AttentionIcon attention={attention} fontSize="small" />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
