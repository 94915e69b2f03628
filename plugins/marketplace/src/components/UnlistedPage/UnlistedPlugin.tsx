import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { PluginDetails } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';
import { InstallStatus } from '../InstallStatusCard';
import { PackageList } from '../PackagesCard';
import { PluginAbout } from '../PluginAboutCard';
import { Section } from '../Section';
import { HowToList } from './HowToList';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      alignItems: 'start',
      gap: theme.spacing(2),
      maxWidth: 1200,
      [theme.breakpoints.up('md')]: {
        gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 3fr)',
      },
    },
    column: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
    },
  }),
  { name: 'MarketplaceUnlistedPlugin' },
);

/**
 * What is known of an unlisted plugin, as the catalog's page of a listed one shows it, and
 * how to list it.
 *
 * @internal
 */
export function UnlistedPlugin({ plugin }: { plugin: PluginDetails }) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <div className={classes.root}>
      <div className={classes.column}>
        <Section level={2} title={t('about.title')}>
          <PluginAbout plugin={plugin} />
        </Section>
        <Section level={2} title={t('packages.title')}>
          <PackageList packages={plugin.packages} />
        </Section>
      </div>
      <div className={classes.column}>
        <Section level={2} title={t('status.title')}>
          <InstallStatus plugin={plugin} />
        </Section>
        <Section level={2} title={t('unlisted.howTo')}>
          <HowToList plugin={plugin} />
        </Section>
      </div>
    </div>
  );
}
