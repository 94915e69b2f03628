import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { PluginDetails } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';
import { Field, Fields } from '../Fields';
import { StateIcon } from '../StatusMark';
import { Moment } from '../Time';
import { Attention } from './Attention';
import { StateInWords } from './StateInWords';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(2) },
    state: { display: 'flex', gap: theme.spacing(1), minWidth: 0 },
    words: { fontWeight: 'bold', overflowWrap: 'anywhere' },
  }),
  { name: 'MarketplaceInstallStatus' },
);

/**
 * The state of a plugin in words, the instance it is about, and what to look at.
 *
 * @internal
 */
export function InstallStatus({ plugin }: { plugin: PluginDetails }) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { instance, status } = plugin;

  return (
    <div className={classes.root}>
      <div className={classes.state}>
        <StateIcon state={status.state} fontSize="medium" />
        <Typography className={classes.words}>
          <StateInWords status={status} />
        </Typography>
      </div>
      {status.state === 'unknown' && (
        <Typography variant="body2">{t('status.noInventory')}</Typography>
      )}
      <Attention plugin={plugin} />
      <Fields>
        <Field label={t('status.version')}>
          {'version' in status && status.version}
        </Field>
        <Field label={t('status.instance')}>{instance.id}</Field>
        <Field label={t('status.backstage')}>{instance.backstageVersion}</Field>
        <Field label={t('status.inventory')}>
          {instance.takenAt && <Moment at={instance.takenAt} />}
        </Field>
      </Fields>
    </div>
  );
}
