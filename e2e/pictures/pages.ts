import { Page, Route } from '@playwright/test';
import { denyPermissions } from '../denyPermissions';

/** The portals that pictures are taken of; each is in the state that it is named after. */
export type PortalState = 'full' | 'bare' | 'empty' | 'large';

/** A page to take pictures of. */
export interface PicturedPage {
  /** Is unique, and part of the files' names. */
  name: string;
  path: string;
  portals: PortalState[];
  /** What to do on it first; on phones too. */
  act?: (page: Page) => Promise<void>;
}

/** What can be wrong with a portal, by its name; made in the browser. */
export const troubles: Record<string, (page: Page) => Promise<void>> = {
  failing: page =>
    answer(page, route =>
      route.fulfill({
        status: 503,
        json: {
          error: {
            name: 'ServiceUnavailableError',
            message: 'The marketplace has no connection to its database',
          },
          response: { statusCode: 503 },
        },
      }),
    ),
  offline: page => answer(page, route => route.abort('failed')),
  denied: page => denyPermissions(page, 'marketplace.'),
  loading: page => answer(page, () => {}),
};

/** Answers all requests to the backend of the marketplace. */
async function answer(
  page: Page,
  handler: (route: Route) => Promise<void> | void,
): Promise<void> {
  await page.route('**/api/marketplace/**', handler);
}

const catalog = '/catalog/default';

/** The pages of the plugin, and those of others that it has something on. */
export const pages: PicturedPage[] = [
  {
    name: 'browse',
    path: '/marketplace',
    portals: ['full', 'bare', 'empty', 'large'],
  },
  {
    name: 'browse-filtered',
    path: '/marketplace?category=Kubernetes&category=Search&status=not-installed&sort=name',
    portals: ['full'],
  },
  {
    name: 'browse-searched',
    path: '/marketplace?search=kubernets',
    portals: ['full'],
  },
  {
    name: 'browse-nothing',
    path: '/marketplace?search=xyzzyqwert',
    portals: ['full', 'large'],
  },
  {
    name: 'browse-list',
    path: '/marketplace?search=plugin',
    portals: ['full', 'large'],
    act: page =>
      page.getByRole('button', { name: 'List', exact: true }).click(),
  },
  {
    name: 'browse-choices',
    path: '/marketplace?category=Search',
    portals: ['full', 'large'],
    act: openChoices,
  },
  {
    name: 'browse-missing',
    path: '/marketplace?search=terraform',
    portals: ['full'],
    act: page =>
      page.getByRole('button', { name: 'Missing a plugin?' }).click(),
  },
  {
    name: 'browse-add',
    path: '/marketplace',
    portals: ['full'],
    act: async page => {
      await page.getByRole('button', { name: 'Missing a plugin?' }).click();
      await page.getByRole('menuitem', { name: 'Add your plugin' }).click();
    },
  },
  {
    name: 'plugin-installed',
    path: `${catalog}/plugin/catalog`,
    portals: ['full', 'bare'],
  },
  {
    name: 'plugin-not-installed',
    path: `${catalog}/plugin/acme-deploys`,
    portals: ['full'],
  },
  {
    name: 'plugin-partial',
    path: `${catalog}/plugin/acme-oncall`,
    portals: ['full'],
  },
  {
    name: 'plugin-deprecated',
    path: `${catalog}/plugin/org`,
    portals: ['full'],
  },
  {
    name: 'plugin-right-to-left',
    path: `${catalog}/plugin/right-to-left`,
    portals: ['full'],
  },
  ...['hostile-markup', 'hostile-giant', 'hostile-bidi', 'too-long-title'].map(
    (name): PicturedPage => ({
      name: `plugin-${name}`,
      path: `${catalog}/plugin/${name}`,
      portals: ['full'],
    }),
  ),
  {
    name: 'plugin-large',
    path: `${catalog}/plugin/bench-7`,
    portals: ['large'],
  },
  {
    name: 'install',
    path: `${catalog}/plugin/acme-deploys/install`,
    portals: ['full'],
  },
  {
    name: 'install-update',
    path: `${catalog}/plugin/catalog/install?action=update`,
    portals: ['full'],
  },
  {
    name: 'install-remove',
    path: `${catalog}/plugin/catalog/install?action=remove`,
    portals: ['full'],
  },
  {
    name: 'install-nothing-to-do',
    path: `${catalog}/plugin/search/install?action=install`,
    portals: ['full', 'bare'],
  },
  {
    name: 'install-hostile',
    path: `${catalog}/plugin/hostile-giant/install`,
    portals: ['full'],
  },
  ...['acme-deploys', 'notifications'].map(
    (name): PicturedPage => ({
      name: `readme-${name}`,
      path: `${catalog}/plugin/${name}/readme`,
      portals: ['full'],
    }),
  ),
  ...['acme-deploys', 'org', 'catalog'].map(
    (name): PicturedPage => ({
      name: `versions-${name}`,
      path: `${catalog}/plugin/${name}/versions`,
      portals: ['full'],
    }),
  ),
  {
    name: 'package',
    path: `${catalog}/package/backstage-plugin-catalog`,
    portals: ['full', 'bare'],
  },
  {
    name: 'package-not-installed',
    path: `${catalog}/package/acme-plugin-deploys-backend`,
    portals: ['full'],
  },
  {
    name: 'collection',
    path: `${catalog}/plugincollection/acme-favourites`,
    portals: ['full'],
  },
  {
    name: 'collection-bundled',
    path: `${catalog}/plugincollection/featured`,
    portals: ['full', 'bare'],
  },
  {
    name: 'installed',
    path: '/marketplace/installed',
    portals: ['full', 'bare', 'empty', 'large'],
  },
  {
    name: 'installed-narrowed',
    path: '/marketplace/installed?attention=update-available',
    portals: ['full', 'large'],
  },
  {
    name: 'installed-nothing',
    path: '/marketplace/installed?search=xyzzyqwert',
    portals: ['full'],
  },
  {
    name: 'packages',
    path: '/marketplace/installed/packages',
    portals: ['full', 'bare', 'large'],
  },
  {
    name: 'unlisted',
    path: '/marketplace/plugins/unlisted/backstage-plugin-catalog',
    portals: ['full', 'empty'],
  },
  {
    name: 'sources',
    path: '/marketplace/sources',
    portals: ['full', 'empty', 'large'],
  },
  {
    name: 'source',
    path: '/marketplace/sources/bundled',
    portals: ['full'],
  },
  {
    name: 'source-problems',
    path: '/marketplace/sources/hostile',
    portals: ['full'],
  },
  { name: 'home', path: '/home', portals: ['full', 'bare', 'empty', 'large'] },
  { name: 'search', path: '/search?query=kubernetes', portals: ['full'] },
];

/** Those that are looked at with each of the {@link troubles} as well. */
export const troubledPages = new Set([
  'browse',
  'plugin-installed',
  'install',
  'readme-notifications',
  'versions-catalog',
  'package',
  'collection',
  'installed',
  'packages',
  'unlisted',
  'sources',
  'source',
  'home',
]);

/** Behind a button where they are not beside the list; with the longest list of them open. */
async function openChoices(page: Page): Promise<void> {
  const drawer = page.getByRole('button', { name: /^Filters/ });
  if (await drawer.isVisible()) {
    await drawer.click();
  }
  const author = page.locator('summary').filter({ hasText: /^Author$/ });
  await author.click();
}
