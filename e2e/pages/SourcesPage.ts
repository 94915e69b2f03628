import { Locator, Page } from '@playwright/test';
import { openAsGuest } from './signIn';

/** The pages at /marketplace/sources, by what a person sees there. */
export class SourcesPage {
  readonly #page: Page;
  readonly list: Locator;
  readonly tab: Locator;
  readonly noAccess: Locator;
  /** The problems of the source whose page is open. */
  readonly problems: Locator;
  /** The last runs of the source whose page is open. */
  readonly runs: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.list = page.getByRole('list', {
      name: 'Sources, the deciding one first',
    });
    this.tab = page
      .getByRole('navigation', { name: 'Parts of the marketplace' })
      .getByRole('link', { name: 'Sources', exact: true });
    this.noAccess = page.getByText('You may not see the sources');
    this.problems = page.getByRole('region', { name: 'Problems' });
    this.runs = page.getByRole('region', { name: 'Last readings' });
  }

  /** Opens the list as a new guest. */
  async open(): Promise<void> {
    await openAsGuest(this.#page, '/marketplace/sources');
  }

  /** Opens the page of one source as a new guest. */
  async openSource(id: string): Promise<void> {
    await openAsGuest(this.#page, `/marketplace/sources/${id}`);
  }

  source(id: string): Locator {
    return this.list.getByRole('listitem').filter({
      has: this.#page.getByRole('heading', { name: id, exact: true }),
    });
  }

  /** Has a source read again. */
  async refresh(id: string): Promise<void> {
    await this.#page.getByRole('button', { name: `Refresh ${id}` }).click();
  }
}
