import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import { InstancePackage } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';
import { AttentionIcon } from '../AttentionMarks';
import { Mark } from '../Mark';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5),
      margin: theme.spacing(0.5, 0, 0),
      padding: 0,
      listStyle: 'none',
      '& > li': { display: 'flex', maxWidth: '100%' },
    },
    warning: { color: theme.palette.status.warning },
  }),
  { name: 'MarketplacePackageNotes' },
);

/**
 * What to look at of a package, a mark each; nothing when there is nothing.
 *
 * @internal
 */
export function PackageNotes({ pkg }: { pkg: InstancePackage }) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { findings, status } = pkg;
  const marks = [
    status.deprecated && {
      attention: 'deprecated' as const,
      hint: status.deprecated.message,
    },
    status.movedTo !== undefined && {
      attention: 'moved' as const,
      hint: t('packages.moved', { to: status.movedTo }),
    },
    status.loaded === 'no' && {
      attention: 'not-loaded' as const,
      hint: t('attentionHint.not-loaded'),
    },
  ].filter(mark => mark !== false && mark !== undefined);

  if (marks.length + findings.length === 0) {
    return null;
  }
  // What a tooltip tells here is told nowhere else: the keyboard comes to it, too.
  return (
    <ul className={classes.root}>
      {marks.map(({ attention, hint }) => (
        <li key={attention}>
          <Tooltip title={hint}>
            <Mark
              wide
              tabIndex={0}
              icon={<AttentionIcon attention={attention} />}
            >
              {t(`attention.${attention}`)}
            </Mark>
          </Tooltip>
        </li>
      ))}
      {findings.map(({ kind, message }) => (
        <li key={message}>
          <Tooltip title={message}>
            <Mark
              wide
              tabIndex={0}
              icon={
                <WarningIcon
                  className={classes.warning}
                  fontSize="inherit"
                  aria-hidden
                />
              }
            >
              {t(`findings.kind.${kind}`)}
            </Mark>
          </Tooltip>
        </li>
      ))}
    </ul>
  );
}
