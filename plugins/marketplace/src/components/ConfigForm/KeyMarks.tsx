import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import LockIcon from '@material-ui/icons/LockOutlined';
import VisibilityIcon from '@material-ui/icons/VisibilityOutlined';
import { marketplaceTranslationRef } from '../../translation';
import { Mark } from '../Mark';
import { ConfigKey } from './ConfigKey';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5),
      marginTop: theme.spacing(0.5),
      verticalAlign: 'middle',
    },
    ok: { color: theme.palette.status.ok },
  }),
  { name: 'MarketplaceKeyMarks' },
);

/**
 * Who can read a key, and whether the portal has it; nothing for most.
 *
 * @internal
 */
export function KeyMarks({
  configKey: { frontend, kind },
  present,
}: {
  configKey: ConfigKey;
  present: boolean;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  if (!frontend && !present && kind !== 'secret') {
    return null;
  }
  return (
    <span className={classes.root}>
      {kind === 'secret' && (
        <Mark wide icon={<LockIcon aria-hidden />}>
          {t('configForm.secret')}
        </Mark>
      )}
      {frontend && (
        <Mark wide icon={<VisibilityIcon aria-hidden />}>
          {t('configForm.frontend')}
        </Mark>
      )}
      {present && (
        <Mark
          wide
          icon={<CheckCircleIcon className={classes.ok} aria-hidden />}
        >
          {t('configForm.present')}
        </Mark>
      )}
    </span>
  );
}
