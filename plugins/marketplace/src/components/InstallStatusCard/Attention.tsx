import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import { PluginDetails } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    list: {
      ...theme.typography.body2,
      display: 'grid',
      gap: theme.spacing(1),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    item: {
      display: 'flex',
      gap: theme.spacing(1),
      minWidth: 0,
      overflowWrap: 'anywhere',
      '& svg': { color: theme.palette.status.warning },
    },
  }),
  { name: 'MarketplaceAttention' },
);

/**
 * What a person should look at. A missing half is left out: the state has said so.
 *
 * @internal
 */
export function Attention({ plugin }: { plugin: PluginDetails }) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const { packages, status } = plugin;
  const attention = 'attention' in status ? status.attention : [];
  const notLoaded = packages.filter(
    pkg => pkg.status.state === 'installed' && pkg.status.loaded === 'no',
  );

  const texts = [
    attention.includes('not-loaded') &&
      t('status.notLoaded', {
        count: notLoaded.length,
        names: new Intl.ListFormat().format(
          notLoaded.map(({ packageName }) => packageName),
        ),
      }),
    attention.includes('archived') && t('status.archived'),
  ].filter(text => text !== false);

  if (texts.length === 0) {
    return null;
  }
  return (
    <ul className={classes.list} aria-label={t('status.attention')}>
      {texts.map(text => (
        <li key={text} className={classes.item}>
          <WarningIcon fontSize="small" aria-hidden />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
