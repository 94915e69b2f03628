import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import Typography from '@material-ui/core/Typography';
import ScheduleIcon from '@material-ui/icons/Schedule';
import { InstanceSummary } from 'backstage-plugin-marketplace-common';
import { Fragment } from 'react';
import { marketplaceTranslationRef } from '../../translation';
import { Mark } from '../Mark';
import { RelativeTime } from '../Time';

const useStyles = makeStyles(
  theme => ({
    // The theme's secondary text is too pale on the ground of a page (4.47:1).
    root: {
      flex: '1 1 320px',
      minWidth: 0,
      color: theme.palette.textSubtle,
      overflowWrap: 'anywhere',
    },
    stale: {
      display: 'inline-flex',
      verticalAlign: 'middle',
      whiteSpace: 'nowrap',
    },
    staleIcon: { color: theme.palette.status.warning },
  }),
  { name: 'MarketplaceInstanceFacts' },
);

/**
 * What is known of an instance as a whole, in one line.
 *
 * @internal
 */
export function InstanceFacts({ instance }: { instance: InstanceSummary }) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { backstageVersion, covers, frontendSystem, nodeVersion } = instance;
  const { origin, packageManager, stale, takenAt } = instance;

  const facts = [
    backstageVersion
      ? t('installed.backstage', { version: backstageVersion })
      : t('installed.backstageUnknown'),
    frontendSystem && t(`installed.system.${frontendSystem}`),
    nodeVersion && t('installed.node', { version: nodeVersion }),
    packageManager && t(`installed.packageManager.${packageManager}`),
    !covers.frontend && t('installed.unseenFrontend'),
    !covers.backend && t('installed.unseenBackend'),
    t(`installed.origin.${origin}`),
  ].filter(Boolean);

  return (
    <Typography
      variant="body2"
      component="div"
      role="group"
      aria-label={t('installed.facts', { instance: instance.id })}
      className={classes.root}
    >
      {facts.map(fact => (
        <Fragment key={String(fact)}>
          {fact}
          {' · '}
        </Fragment>
      ))}
      {t('installed.taken', { when: <RelativeTime at={takenAt} /> })}
      {stale && ' '}
      {stale && (
        <span className={classes.stale}>
          <Tooltip title={t('installed.staleHint')}>
            <Mark
              wide
              icon={
                <ScheduleIcon
                  className={classes.staleIcon}
                  fontSize="inherit"
                  aria-hidden
                />
              }
            >
              {t('installed.stale')}
            </Mark>
          </Tooltip>
        </span>
      )}
    </Typography>
  );
}
