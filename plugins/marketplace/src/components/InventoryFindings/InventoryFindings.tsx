import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { InventoryFinding } from 'backstage-plugin-marketplace-common';
import { useState } from 'react';
import { useLocale } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { FindingItem } from './FindingItem';

const useStyles = makeStyles(
  theme => ({
    root: {
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.spacing(1),
    },
    summary: {
      ...theme.typography.body2,
      padding: theme.spacing(1.25, 2),
      cursor: 'pointer',
    },
    list: {
      margin: 0,
      padding: theme.spacing(0, 2, 1),
      listStyle: 'none',
      '& > li': {
        padding: theme.spacing(1.25, 0),
        borderTop: `1px solid ${theme.palette.divider}`,
      },
    },
    rest: { display: 'block', padding: theme.spacing(0, 2, 1.5) },
  }),
  { name: 'MarketplaceInventoryFindings' },
);

/**
 * Where the evidence of an inventory disagrees or could not be read, behind a line to
 * open; nothing when there is nothing.
 *
 * @internal
 */
export function InventoryFindings({
  findings,
  total,
}: {
  findings: InventoryFinding[];
  /** How many there are; only the first of them are told. */
  total: number;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const [open, setOpen] = useState(false);
  const format = new Intl.NumberFormat(useLocale());

  if (findings.length === 0) {
    return null;
  }
  const count = Math.max(total, findings.length);
  return (
    <Paper elevation={0} className={classes.root}>
      <details onToggle={event => setOpen(event.currentTarget.open)}>
        <summary className={classes.summary}>
          {t('findings.title', { count })}
        </summary>
        {open && (
          <>
            <ul className={classes.list}>
              {findings.map((finding, index) => (
                // Nothing in a finding is its own: two may say the same.
                // eslint-disable-next-line react/no-array-index-key
                <li key={index}>
                  <FindingItem finding={finding} />
                </li>
              ))}
            </ul>
            {count > findings.length && (
              <Typography
                variant="caption"
                color="textSecondary"
                className={classes.rest}
              >
                {t('findings.first', {
                  shown: format.format(findings.length),
                  total: format.format(count),
                })}
              </Typography>
            )}
          </>
        )}
      </details>
    </Paper>
  );
}
