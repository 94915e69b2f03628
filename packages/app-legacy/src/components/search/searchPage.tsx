import { Content, Header, Page } from '@backstage/core-components';
import { CatalogSearchResultListItem } from '@backstage/plugin-catalog';
import {
  SearchBar,
  SearchPagination,
  SearchResult,
} from '@backstage/plugin-search-react';
import Grid from '@material-ui/core/Grid';
import { PluginSearchResultListItem } from 'backstage-plugin-marketplace/legacy';

/** The search of the whole portal. */
export const searchPage = (
  <Page themeId="home">
    <Header title="Search" />
    <Content>
      <Grid container direction="column" wrap="nowrap">
        <Grid item>
          <SearchBar />
        </Grid>
        <Grid item>
          <SearchPagination />
          <SearchResult>
            {/* The first that takes a result shows it; the catalog's takes every entity. */}
            <PluginSearchResultListItem />
            <CatalogSearchResultListItem />
          </SearchResult>
        </Grid>
      </Grid>
    </Content>
  </Page>
);
