import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { SourceProblem } from 'backstage-plugin-marketplace-common';
import { useState } from 'react';
import { useLocale } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { ProblemItem } from './ProblemItem';

/** What comes below stays near at first; who asks for more wants many. */
const FIRST = 20;
const STEP = 100;

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
    more: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(2),
    },
  }),
  { name: 'MarketplaceProblemList' },
);

/**
 * Problems in the order that they come in, some at a time.
 *
 * @internal
 */
export function ProblemList({ problems }: { problems: SourceProblem[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const [limit, setLimit] = useState(FIRST);
  const locale = useLocale();
  const number = (value: number) => new Intl.NumberFormat(locale).format(value);

  if (problems.length === 0) {
    return null;
  }
  return (
    <>
      <ul className={classes.list} aria-label={t('problems.title')}>
        {problems.slice(0, limit).map((problem, index) => (
          // Nothing in a problem is its own: the same may be said twice of a line.
          // eslint-disable-next-line react/no-array-index-key
          <li key={index}>
            <ProblemItem problem={problem} />
          </li>
        ))}
      </ul>
      {problems.length > limit && (
        <div className={classes.more}>
          <Button
            size="small"
            variant="outlined"
            onClick={() => setLimit(limit + STEP)}
          >
            {t('problems.more')}
          </Button>
          <Typography variant="body2" color="textSecondary">
            {t('problems.shown', {
              shown: number(limit),
              total: number(problems.length),
            })}
          </Typography>
        </div>
      )}
    </>
  );
}
