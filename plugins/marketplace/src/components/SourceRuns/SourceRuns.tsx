import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { SourceRun } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';
import { RunItem } from './RunItem';

const useStyles = makeStyles(
  theme => ({
    list: {
      margin: 0,
      padding: 0,
      listStyle: 'none',
      '& > li': {
        padding: theme.spacing(1.25, 0),
        borderTop: `1px solid ${theme.palette.divider}`,
        '&:first-child': { borderTop: 0, paddingTop: 0 },
        '&:last-child': { paddingBottom: 0 },
      },
    },
  }),
  { name: 'MarketplaceSourceRuns' },
);

/**
 * The last runs of a source, the latest first.
 *
 * @internal
 */
export function SourceRuns({ runs }: { runs: SourceRun[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  if (runs.length === 0) {
    return <Typography variant="body2">{t('runs.none')}</Typography>;
  }
  return (
    <ul className={classes.list} aria-label={t('runs.title')}>
      {runs.map(run => (
        <li key={run.id}>
          <RunItem run={run} />
        </li>
      ))}
    </ul>
  );
}
