import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aPlugin,
  InMemoryMarketplace,
  mediaQuery,
  renderBrowsePage,
} from '../../__testUtils__';

const letters = ['A', 'B', 'C', 'D', 'E'];

/** Lays items out as a grid of two columns: there is no layout in the tests. */
function layOutInTwoColumns() {
  jest
    .spyOn(HTMLElement.prototype, 'getBoundingClientRect')
    .mockImplementation(function rectOf(this: HTMLElement) {
      const at = [...(this.parentElement?.children ?? [])].indexOf(this);
      return new DOMRect((at % 2) * 100, Math.floor(at / 2) * 100, 90, 90);
    });
}

async function show(query = '') {
  const plugins = letters.map(letter => aPlugin(`Plugin ${letter}`));
  renderBrowsePage(new InMemoryMarketplace(plugins), query);
  await screen.findByRole('link', { name: 'Plugin A' });
}
const search = () => screen.getByRole('searchbox');
const focused = () => document.activeElement?.textContent;

describe('BrowsePage by keyboard', () => {
  beforeEach(() => {
    window.matchMedia = media => mediaQuery(media, true);
    window.DOMRect ??= class {
      static fromRect = () => new DOMRect();
      readonly right: number;
      readonly bottom: number;
      readonly left: number;
      readonly top: number;
      constructor(
        readonly x = 0,
        readonly y = 0,
        readonly width = 0,
        readonly height = 0,
      ) {
        [this.left, this.top] = [x, y];
        [this.right, this.bottom] = [x + width, y + height];
      }
      toJSON() {}
    };
  });
  afterEach(() => jest.restoreAllMocks());

  it('comes to the search with a slash, and types slashes there', async () => {
    await show();
    await userEvent.keyboard('/');
    expect(search()).toHaveFocus();
    expect(search()).toHaveValue('');
    await userEvent.keyboard('a/b');
    expect(search()).toHaveValue('a/b');
  });

  it('clears the search with Escape', async () => {
    await show('?search=plugin');
    await userEvent.type(search(), ' a');
    await userEvent.keyboard('{Escape}');
    expect(search()).toHaveValue('');
    expect(search()).toHaveFocus();
    await waitFor(() => expect(screen.getByRole('note')).toBeEmptyDOMElement());
  });

  it('goes from the search through the cards as they are seen, and back', async () => {
    layOutInTwoColumns();
    await show();
    act(() => search().focus());
    const seen = [];
    for (const key of ['Down', 'Right', 'Down', 'Left', 'Down', 'Down', 'Up']) {
      await userEvent.keyboard(`{Arrow${key}}`);
      seen.push(focused());
    }
    expect(seen).toEqual(
      ['A', 'B', 'D', 'C', 'E', 'E', 'C'].map(letter => `Plugin ${letter}`),
    );
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(search()).toHaveFocus();
  });

  it('opens a plugin with Enter', async () => {
    layOutInTwoColumns();
    await show();
    act(() => search().focus());
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(await screen.findByText('Another page')).toBeInTheDocument();
  });

  it('stays in the drawer of filters, whatever has the focus there', async () => {
    window.matchMedia = media => mediaQuery(media, false);
    await show();
    await userEvent.click(screen.getByRole('button', { name: /Filters/ }));
    const box = (await screen.findAllByRole('checkbox'))[0];
    act(() => box.focus());
    await userEvent.keyboard('/');
    expect(box).toHaveFocus();
  });
});
