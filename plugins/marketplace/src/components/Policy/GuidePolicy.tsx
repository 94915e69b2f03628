import { makeStyles } from '@material-ui/core/styles';
import { PluginLocator } from '../../api';
import { usePlugin } from '../../hooks';
import { PolicyNotice } from './PolicyNotice';

const useStyles = makeStyles(
  theme => ({
    root: { marginBottom: theme.spacing(3), '&:empty': { display: 'none' } },
  }),
  { name: 'MarketplaceGuidePolicy' },
);

/**
 * What the policy says of a plugin, above the guide to install it: nobody is kept from
 * following the guide.
 *
 * @internal
 */
export function GuidePolicy({ locator }: { locator: PluginLocator }) {
  const classes = useStyles();
  const { data } = usePlugin(locator);
  return (
    <div className={classes.root}>
      <PolicyNotice policy={data?.policy} />
    </div>
  );
}
