import { Content, Header, Page } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { HomePageStarredEntities } from '@backstage/plugin-home';
import Grid from '@material-ui/core/Grid';
import { marketplaceTranslationRef } from 'backstage-plugin-marketplace';
import { HomePageMarketplace } from 'backstage-plugin-marketplace/legacy';

/** What is new, and what a person has starred. */
export function HomePage() {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <Page themeId="home">
      <Header title="Home" />
      <Content>
        <Grid container spacing={3}>
          <Grid item xs={12} md={8}>
            <HomePageMarketplace title={t('widget.title')} />
          </Grid>
          <Grid item xs={12} md={4}>
            <HomePageStarredEntities />
          </Grid>
        </Grid>
      </Content>
    </Page>
  );
}
