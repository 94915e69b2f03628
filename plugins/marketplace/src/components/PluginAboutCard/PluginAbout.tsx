import { makeStyles } from '@material-ui/core/styles';
import { PluginDetails } from 'backstage-plugin-marketplace-common';
import { ReactNode } from 'react';
import { UntrustedMarkdown } from '../Markdown';
import { PluginHeader } from '../PluginHeader';
import { PolicyNotice } from '../Policy';
import { Highlights } from './Highlights';
import { PluginFields } from './PluginFields';
import { PluginLinks } from './PluginLinks';
import { Screenshots } from './Screenshots';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(3),
    },
  }),
  { name: 'MarketplacePluginAbout' },
);

/**
 * The text of an entry and its facts.
 *
 * @internal
 */
export function PluginAbout({
  plugin,
  collections,
}: {
  plugin: PluginDetails;
  /** Those that it is in, as links; by default nothing is said of them. */
  collections?: ReactNode;
}) {
  const classes = useStyles();
  const text = plugin.longDescription ?? plugin.description;
  return (
    <div className={classes.root}>
      <PluginHeader plugin={plugin} />
      <PolicyNotice policy={plugin.policy} />
      {text && <UntrustedMarkdown content={text} anchorPrefix="about-" />}
      <Highlights highlights={plugin.highlights} />
      <Screenshots screenshots={plugin.screenshots} />
      <PluginFields plugin={plugin} collections={collections} />
      <PluginLinks links={plugin.links} />
    </div>
  );
}
