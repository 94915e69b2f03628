import { Locator, Page } from '@playwright/test';
import { openAsGuest } from './signIn';

/** The pages at /marketplace/installed, by what a person sees there. */
export class InstalledPage {
  readonly #page: Page;
  readonly tab: Locator;
  readonly facts: Locator;
  readonly table: Locator;
  /** Where there is no room for a table. */
  readonly cards: Locator;
  readonly search: Locator;
  /** Says how many plugins or packages match. */
  readonly count: Locator;
  readonly views: Locator;
  readonly noAccess: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.tab = page
      .getByRole('navigation', { name: 'Parts of the marketplace' })
      .getByRole('link', { name: 'Installed', exact: true });
    this.facts = page.getByRole('group', { name: /^About / });
    this.table = page.getByRole('table', { name: /^(Installed|Packages)/ });
    this.cards = page
      .getByRole('list', { name: /^(Installed|Packages)/ })
      .getByRole('listitem');
    this.search = page.getByRole('searchbox');
    this.count = page.getByRole('status').filter({ hasText: /\d/ });
    this.views = page.getByRole('navigation', { name: 'What to list' });
    this.noAccess = page.getByText('You may not see what is installed');
  }

  /** Opens it as a new guest. */
  async open(query = ''): Promise<void> {
    await openAsGuest(this.#page, `/marketplace/installed${query}`);
  }

  /** Opens the packages as a new guest. */
  async openPackages(query = ''): Promise<void> {
    await this.open(`/packages${query}`);
  }

  /** The row of a plugin or a package. */
  row(name: string): Locator {
    return this.table.getByRole('row').filter({
      has: this.#page.getByRole('rowheader').filter({ hasText: name }),
    });
  }

  /** The number that the page names. */
  async total(): Promise<number> {
    return Number.parseInt(await this.count.innerText(), 10);
  }

  /** A figure at the top; a button where there is something to list. */
  tile(label: string): Locator {
    return this.#page
      .getByRole('group', { name: /^At a glance/ })
      .getByText(label)
      .locator('xpath=..');
  }

  /** What to narrow the plugins to. */
  attention(name: string): Locator {
    return this.#page
      .getByRole('group', { name: 'Needs attention' })
      .getByRole('button', { name: new RegExp(`^${name} \\d+$`) });
  }

  column(name: string): Locator {
    return this.table.getByRole('columnheader', { name });
  }
}
