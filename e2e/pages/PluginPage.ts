import { Locator, Page } from '@playwright/test';
import { openAsGuest } from './signIn';

/** A tab of a plugin, by its name. */
export type PluginTab = 'Overview' | 'Install' | 'Readme' | 'Versions';

/** A plugin's page in the catalog, with the cards and tabs that the marketplace adds. */
export class PluginPage {
  readonly #page: Page;
  readonly about: Locator;
  readonly screenshots: Locator;
  readonly installStatus: Locator;
  readonly packages: Locator;
  readonly related: Locator;
  readonly guide: Locator;
  readonly configure: Locator;
  readonly readme: Locator;
  readonly versions: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.about = this.card('About');
    this.screenshots = this.about.getByRole('list', { name: 'Screenshots' });
    this.installStatus = this.card('Install status');
    this.packages = this.card('Packages');
    this.related = this.card('Related plugins');
    this.guide = page.getByRole('region', { name: 'Guide' });
    this.configure = page.getByRole('region', { name: 'Configure' });
    this.readme = page.getByRole('region', { name: 'Readme' });
    this.versions = page.getByRole('region', { name: 'Versions' });
  }

  /** Opens it as a new guest and waits for its cards. */
  async open(name: string): Promise<void> {
    await this.openOverview(name);
    await this.settled();
  }

  /** Opens it as a new guest and waits for what every plugin has. */
  async openOverview(name: string): Promise<void> {
    await openAsGuest(this.#page, `/catalog/default/plugin/${name}`);
    await this.about.getByRole('definition').first().waitFor();
  }

  /** Opens one of its tabs as a new guest, and waits until there is something in it. */
  async openTab(
    name: string,
    tab: 'install' | 'readme' | 'versions',
    query = '',
  ): Promise<void> {
    await openAsGuest(
      this.#page,
      `/catalog/default/plugin/${name}/${tab}${query}`,
    );
    await this.tabSettled(tab);
  }

  async settled(): Promise<void> {
    for (const card of [this.about, this.installStatus, this.packages]) {
      await card.waitFor();
    }
    await this.packages.getByRole('listitem').first().waitFor();
  }

  async tabSettled(tab: 'install' | 'readme' | 'versions'): Promise<void> {
    const parts = {
      install: [this.guide],
      readme: [this.readme],
      versions: [this.versions],
    }[tab];
    for (const part of parts) {
      await part.waitFor();
      await part.getByRole('progressbar').waitFor({ state: 'hidden' });
    }
  }

  /** The title of the page. The legacy system has a button to star it in there. */
  heading(title: string): Locator {
    return this.#page.getByRole('heading', { name: title }).first();
  }

  /** A card by its title. */
  card(title: string): Locator {
    return this.#page.getByRole('article').filter({
      has: this.#page.getByRole('heading', { name: title, exact: true }),
      // The legacy system has all of a page in an article
      hasNot: this.#page.getByRole('article'),
    });
  }

  /**
   * The link to one of its tabs, or the tab itself: each system has its own. The page has
   * other links by the same names, further down.
   */
  tab(name: PluginTab): Locator {
    const named = { name, exact: true };
    return this.#page
      .getByRole('tab', named)
      .or(this.#page.getByRole('link', named))
      .first();
  }

  /** What leads from its state to the guide. */
  next(name: 'Install' | 'Finish installing' | 'Update'): Locator {
    return this.installStatus.getByRole('link', { name, exact: true });
  }

  /** What the guide is to be for. */
  action(name: 'Install' | 'Update' | 'Remove'): Locator {
    return this.guide
      .getByRole('group', { name: 'What to do' })
      .getByRole('button', { name });
  }

  /** One thing to do of the guide, by what it says. */
  step(text: string | RegExp): Locator {
    return this.guide
      .getByRole('list', { name: 'Steps' })
      .getByRole('listitem')
      .filter({ hasText: text });
  }

  /** The fields of a package that can be configured. */
  form(packageName: string): Locator {
    return this.configure.getByRole('group', {
      name: `Keys of ${packageName}`,
    });
  }
}
