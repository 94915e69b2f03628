import { Locator, Page } from '@playwright/test';
import { openAsGuest } from './signIn';

/** The page at /marketplace, by what a person sees there. */
export class MarketplacePage {
  readonly #page: Page;
  readonly search: Locator;
  /** Says how many plugins match. */
  readonly count: Locator;
  readonly cards: Locator;
  /** What it is narrowed to, each a button that takes it away. */
  readonly chips: Locator;
  readonly sort: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.search = page.getByRole('searchbox', { name: 'Search plugins' });
    this.count = page.getByRole('status').filter({ hasText: /plugin/ });
    this.cards = page.getByRole('listitem').filter({
      has: page.getByRole('heading', { level: 2 }),
    });
    this.chips = page.getByRole('group', { name: 'Active filters' });
    this.sort = page.getByRole('button', { name: /^Sort by/ });
  }

  /** Opens it as a new guest and waits for the first plugins. */
  async open(query = ''): Promise<void> {
    await openAsGuest(this.#page, `/marketplace${query}`);
    await this.settled();
  }

  /** Waits until the plugins that were asked for are there. */
  async settled(): Promise<void> {
    await this.count.filter({ hasText: /^[\d,]+ plugin/ }).waitFor();
  }

  /** The number that the page names. */
  async total(): Promise<number> {
    await this.settled();
    return toNumber(await this.count.innerText());
  }

  /** A filter by its name, with any count behind it. */
  filter(facet: string, name: string): Locator {
    return this.facet(facet).getByRole('checkbox', {
      name: new RegExp(`^${name} [\\d,]+$`),
    });
  }

  /** The choices of a facet; those that are folded have to be opened first. */
  facet(name: string): Locator {
    return this.#page.getByRole('group', { name, exact: true });
  }

  /** Opens a facet that is folded. */
  async unfold(name: string): Promise<void> {
    await this.#page
      .getByRole('main')
      .locator('summary')
      .filter({ hasText: new RegExp(`^${name}$`) })
      .click();
  }

  /** The button that takes a filter away. */
  chip(name: string): Locator {
    return this.chips.getByRole('button', { name: `Remove filter ${name}` });
  }

  /** Has the plugins in another order. */
  async sortBy(name: string): Promise<void> {
    await this.sort.click();
    await this.#page.getByRole('option', { name, exact: true }).click();
  }

  /** The titles of the plugins in their order. */
  async titles(): Promise<string[]> {
    return this.cards.getByRole('heading').allInnerTexts();
  }

  /** The number of plugins that a filter promises. */
  async countOf(facet: string, name: string): Promise<number> {
    const label = this.filter(facet, name).locator('xpath=ancestor::label');
    return toNumber(await label.innerText());
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

/** The last number of a text, as the page writes them in English. */
function toNumber(text: string): number {
  return Number(text.match(/[\d,]+(?=\D*$)/)?.[0].replaceAll(',', ''));
}
