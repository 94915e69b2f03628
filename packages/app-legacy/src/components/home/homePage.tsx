import { Content, Header, Page } from '@backstage/core-components';
import { HomePageStarredEntities } from '@backstage/plugin-home';
import Grid from '@material-ui/core/Grid';
import { HomePageMarketplace } from 'backstage-plugin-marketplace/legacy';

/** What is new, and what a person has starred. */
export const homePage = (
  <Page themeId="home">
    <Header title="Home" />
    <Content>
      <Grid container spacing={3}>
        <Grid item xs={12} md={8}>
          <HomePageMarketplace />
        </Grid>
        <Grid item xs={12} md={4}>
          <HomePageStarredEntities />
        </Grid>
      </Grid>
    </Content>
  </Page>
);
