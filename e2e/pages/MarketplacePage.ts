import { Locator, Page } from '@playwright/test';
import { openAsGuest } from './signIn';

/** The page at /marketplace, by what a person sees there. */
export class MarketplacePage {
  readonly #page: Page;
  readonly search: Locator;
  /** Says how many plugins match. */
  readonly count: Locator;
  readonly cards: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.search = page.getByRole('searchbox', { name: 'Search plugins' });
    this.count = page.getByRole('status').filter({ hasText: /plugin/ });
    this.cards = page.getByRole('listitem').filter({
      has: page.getByRole('heading', { level: 2 }),
    });
  }

  /** Opens it as a new guest and waits for the first plugins. */
  async open(query = ''): Promise<void> {
    await openAsGuest(this.#page, `/marketplace${query}`);
    await this.settled();
  }

  /** Waits until the plugins that were asked for are there. */
  async settled(): Promise<void> {
    await this.count.filter({ hasText: /^\d+ plugin/ }).waitFor();
  }

  /** The number that the page names. */
  async total(): Promise<number> {
    await this.settled();
    return Number.parseInt(await this.count.innerText(), 10);
  }

  /** A filter by its name, with any count behind it. */
  filter(facet: 'Category' | 'Status', name: string): Locator {
    return this.#page
      .getByRole('group', { name: facet, exact: true })
      .getByRole('checkbox', { name: new RegExp(`^${name} \\d+$`) });
  }

  /** The number of plugins that a filter promises. */
  async countOf(facet: 'Category' | 'Status', name: string): Promise<number> {
    const label = this.filter(facet, name).locator('xpath=ancestor::label');
    return Number((await label.innerText()).match(/\d+$/)?.[0]);
  }

  card(title: string): Locator {
    return this.cards.filter({
      has: this.#page.getByRole('heading', { name: title, exact: true }),
    });
  }

  link(title: string): Locator {
    return this.card(title).getByRole('link', { name: title, exact: true });
  }
}
