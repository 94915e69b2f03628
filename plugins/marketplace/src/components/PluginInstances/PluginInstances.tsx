import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { PluginInInstance } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';
import { RelativeTime } from '../Time';

const useStyles = makeStyles(
  theme => ({
    table: {
      ...theme.typography.body2,
      width: '100%',
      borderCollapse: 'collapse',
      '& caption': {
        ...theme.typography.caption,
        color: theme.palette.text.secondary,
        textAlign: 'start',
      },
      '& th, & td': {
        padding: theme.spacing(0.75, 1, 0.75, 0),
        borderTop: `1px solid ${theme.palette.divider}`,
        fontWeight: 'normal',
        textAlign: 'start',
        verticalAlign: 'top',
        overflowWrap: 'anywhere',
      },
      '& thead th': {
        ...theme.typography.caption,
        color: theme.palette.text.secondary,
        borderTop: 0,
      },
    },
  }),
  { name: 'MarketplacePluginInstances' },
);

/**
 * A plugin in every instance; nothing where there is only one.
 *
 * @internal
 */
export function PluginInstances({
  instances,
  leftOut = 0,
}: {
  instances: PluginInInstance[];
  /** How many more there are. */
  leftOut?: number;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  if (instances.length < 2) {
    return null;
  }
  const versionOf = ({ status }: PluginInInstance) =>
    'version' in status ? status.version : undefined;
  const withVersions = instances.some(versionOf);

  return (
    <table className={classes.table}>
      <caption>{t('status.instances')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('status.instance')}</th>
          <th scope="col">{t('status.state')}</th>
          {withVersions && <th scope="col">{t('status.version')}</th>}
        </tr>
      </thead>
      <tbody>
        {instances.map(instance => (
          <tr key={instance.id}>
            <th scope="row">
              {instance.current
                ? t('installed.thisInstance', { id: instance.id })
                : instance.id}
              {instance.stale && instance.takenAt && (
                <Typography
                  variant="caption"
                  color="textSecondary"
                  component="div"
                >
                  {t('status.staleInventory', {
                    when: <RelativeTime at={instance.takenAt} />,
                  })}
                </Typography>
              )}
            </th>
            <td>{t(`state.${instance.status.state}`)}</td>
            {withVersions && <td>{versionOf(instance)}</td>}
          </tr>
        ))}
      </tbody>
      {leftOut > 0 && (
        <tfoot>
          <tr>
            <td colSpan={withVersions ? 3 : 2}>
              {t('status.instancesLeftOut', { count: leftOut })}
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
