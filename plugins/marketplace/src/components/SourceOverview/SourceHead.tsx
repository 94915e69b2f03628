import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { SourceSummary } from 'backstage-plugin-marketplace-common';
import { ReactNode } from 'react';
import { marketplaceTranslationRef } from '../../translation';
import { SourceMark } from '../SourceMark';

const useStyles = makeStyles(
  theme => ({
    root: { overflowWrap: 'anywhere' },
    first: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(2),
    },
    title: {
      flex: 1,
      minWidth: 0,
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1),
      // As high as the button beside it.
      minHeight: 31,
      '& > span': { maxWidth: '100%' },
    },
    name: {
      margin: 0,
      marginRight: theme.spacing(0.5),
      fontSize: theme.typography.pxToRem(18),
      lineHeight: 1.3,
    },
  }),
  { name: 'MarketplaceSourceHead' },
);

/**
 * The name of a source, how it is doing, and what it reads.
 *
 * @internal
 */
export function SourceHead({
  source,
  name,
  action,
}: {
  source: SourceSummary;
  name: ReactNode;
  action: ReactNode;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { running, state, target, type } = source;
  const what = [t(`sourceType.${type}`), target].filter(Boolean);

  return (
    <div className={classes.root}>
      <div className={classes.first}>
        <div className={classes.title}>
          <Typography variant="h6" component="h2" className={classes.name}>
            {name}
          </Typography>
          {!(running && state === 'new') && <SourceMark state={state} />}
          {running && <SourceMark state="running" />}
        </div>
        {action}
      </div>
      <Typography variant="body2" color="textSecondary">
        {what.join(' · ')}
      </Typography>
    </div>
  );
}
