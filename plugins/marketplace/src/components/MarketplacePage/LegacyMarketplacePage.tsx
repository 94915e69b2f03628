import { Header, Page } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { marketplaceTranslationRef } from '../../translation';
import { MarketplaceParts } from './MarketplaceParts';

const useStyles = makeStyles(
  theme => ({
    // All that the page has below its header, as one column.
    parts: {
      gridColumn: '1 / -1',
      minWidth: 0,
      paddingTop: theme.spacing(2.5),
    },
  }),
  { name: 'MarketplaceLegacyPage' },
);

/**
 * The marketplace with a header: the legacy frontend system draws none.
 *
 * @internal
 */
export function LegacyMarketplacePage() {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <Page themeId="tool">
      <Header title={t('page.title')} />
      <div className={classes.parts}>
        <MarketplaceParts />
      </div>
    </Page>
  );
}
