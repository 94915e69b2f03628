import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import { Evidence } from 'backstage-plugin-marketplace-common';
import { Fragment } from 'react';
import { useLocale } from '../../hooks';
import { RunningEvidence } from '../../running';
import { marketplaceTranslationRef } from '../../translation';

const useStyles = makeStyles(
  { word: { whiteSpace: 'nowrap' } },
  { name: 'MarketplaceEvidenceWords' },
);

/**
 * What tells that something is installed, in a few words; each says more on hover.
 *
 * @internal
 */
export function EvidenceWords({
  evidence,
  running,
}: {
  evidence: Evidence[];
  /** What this browser knows of it; missing where it knows nothing. */
  running?: RunningEvidence;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const locale = useLocale();
  const words: Array<{ word: string; hint: string }> = evidence.map(kind => ({
    word: t(`evidence.${kind}`),
    hint: t(`evidenceHint.${kind}`),
  }));
  if (running?.state === 'runs') {
    words.push({
      word: running.version
        ? t('running.wordVersion', { version: running.version })
        : t('running.word'),
      hint:
        running.disabled.length > 0
          ? t('running.partlyHint', {
              names: new Intl.ListFormat(locale).format(running.disabled),
            })
          : t('running.hint'),
    });
  }
  return (
    <>
      {words.map(({ word, hint }, index) => (
        <Fragment key={word}>
          {index > 0 && ', '}
          <Tooltip title={hint}>
            <span className={classes.word}>{word}</span>
          </Tooltip>
        </Fragment>
      ))}
    </>
  );
}
