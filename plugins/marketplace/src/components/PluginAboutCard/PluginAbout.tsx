import { makeStyles } from '@material-ui/core/styles';
import { PluginDetails } from 'backstage-plugin-marketplace-common';
import { UntrustedMarkdown } from '../Markdown';
import { PluginHeader } from '../PluginHeader';
import { Highlights } from './Highlights';

import { PluginFields } from './PluginFields';
import { PluginLinks } from './PluginLinks';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(3) },
  }),
  { name: 'MarketplacePluginAbout' },
);

/**
 * The text of an entry and its facts.
 *
 * @internal
 */
export function PluginAbout({ plugin }: { plugin: PluginDetails }) {
  const classes = useStyles();
  const text = plugin.longDescription ?? plugin.description;
  return (
    <div className={classes.root}>
      <PluginHeader plugin={plugin} />
      {text && <UntrustedMarkdown content={text} />}
      <Highlights highlights={plugin.highlights} />
      <PluginFields plugin={plugin} />
      <PluginLinks links={plugin.links} />
    </div>
  );
}
