import { renderInTestApp } from '@backstage/frontend-test-utils';
import { JsonObject } from '@backstage/types';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aPlugin,
  InMemoryMarketplace,
  mediaQuery,
  renderBrowsePage,
} from '../../__testUtils__';
import { AddPluginMenu } from './AddPluginMenu';

async function openMenu(suggest: JsonObject = {}, search = '') {
  renderInTestApp(<AddPluginMenu search={search} />, {
    config: { marketplace: { suggest } },
  });
  await userEvent.click(
    await screen.findByRole('button', { name: 'Missing a plugin?' }),
  );
}
const item = (name: RegExp) => screen.getByRole('menuitem', { name });

describe('AddPluginMenu', () => {
  it('leads to the form of the community, with what is looked for', async () => {
    await openMenu({}, 'Fly.io');
    const { href } = document.querySelector<HTMLAnchorElement>('a[href]')!;
    expect(item(/^Suggest a plugin/)).toHaveAttribute('href', href);
    expect(new URL(href).searchParams.get('title')).toBe('🔌 Plugin: Fly.io');
    expect(new URL(href).pathname).toBe(
      '/backstage/community-plugins/issues/new',
    );
  });

  it('tells how to add a plugin of your own', async () => {
    await openMenu();
    await userEvent.click(item(/^Add your plugin/));
    const dialog = await screen.findByRole('dialog', {
      name: 'Add your plugin',
    });
    expect(dialog).toHaveTextContent('type: workspace');
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
  });

  it('leads to the form and the documentation of the portal', async () => {
    await openMenu({
      url: 'https://acme.test/new?name={name}',
      documentationUrl: '/docs/default/component/marketplace',
    });
    expect(item(/^Suggest a plugin/)).toHaveAttribute(
      'href',
      'https://acme.test/new?name=',
    );
    expect(item(/^Add your plugin/)).toHaveAttribute(
      'href',
      '/docs/default/component/marketplace',
    );
  });
});

describe('a search that finds nothing', () => {
  it('offers to suggest what was looked for', async () => {
    window.matchMedia = media => mediaQuery(media, true);
    renderBrowsePage(
      new InMemoryMarketplace([aPlugin('Argo CD')]),
      '?search=Fly.io',
      { config: { marketplace: { suggest: { url: '/new/{name}' } } } },
    );
    expect(
      await screen.findByRole('link', { name: 'Suggest “Fly.io”' }),
    ).toHaveAttribute('href', '/new/Fly.io');
  });
});
