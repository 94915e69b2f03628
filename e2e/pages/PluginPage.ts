import { Locator, Page } from '@playwright/test';
import { openAsGuest } from './signIn';

/** A plugin's page in the catalog, with the cards that the marketplace adds. */
export class PluginPage {
  readonly #page: Page;
  readonly about: Locator;
  readonly installStatus: Locator;
  readonly packages: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.about = this.card('About');
    this.installStatus = this.card('Install status');
    this.packages = this.card('Packages');
  }

  /** Opens it as a new guest and waits for its cards. */
  async open(name: string): Promise<void> {
    await openAsGuest(this.#page, `/catalog/default/plugin/${name}`);
    await this.settled();
  }

  async settled(): Promise<void> {
    for (const card of [this.about, this.installStatus, this.packages]) {
      await card.waitFor();
    }
    await this.packages.getByRole('listitem').first().waitFor();
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
}
