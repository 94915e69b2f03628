import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { fireEvent, screen } from '@testing-library/react';
import { PluginDetails } from 'backstage-plugin-marketplace-common';
import {
  anInstalledPlugin,
  aPartialPlugin,
  aPlugin,
} from '../../__testUtils__';
import { rootRouteRef } from '../../routes';
import { PluginGrid } from '../PluginGrid';

function show(details: Partial<PluginDetails> = {}) {
  return renderInTestApp(
    <PluginGrid plugins={[aPlugin('Argo CD', details)]} outdated={false} />,
    {
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/marketplace': rootRouteRef,
      },
    },
  );
}

const daysAgo = (days: number) =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

describe('PluginCard', () => {
  it('is one link, named after the plugin, to its catalog page', async () => {
    show();
    expect(await screen.findByRole('link')).toHaveAccessibleName('Argo CD');
    expect(screen.getByRole('link')).toHaveAttribute(
      'href',
      '/catalog/default/plugin/argo-cd',
    );
    expect(screen.getByRole('heading')).toHaveTextContent('Argo CD');
  });

  it('tells author, description and category', async () => {
    show();
    expect(await screen.findByText('by Acme')).toBeInTheDocument();
    expect(screen.getByText('What Argo CD does.')).toBeInTheDocument();
    expect(screen.getByText('Monitoring')).toBeInTheDocument();
  });

  it.each([
    [anInstalledPlugin({ version: '1.2.3' }), 'Installed 1.2.3'],
    [anInstalledPlugin(), 'Installed'],
    [aPartialPlugin({ version: '1.2.3' }), 'Partial 1.2.3'],
  ] satisfies Array<[PluginDetails['status'], string]>)(
    'marks %j',
    async (status, mark) => {
      show({ status });
      expect(await screen.findByText(mark)).toBeInTheDocument();
    },
  );

  it('marks no plugin that is not installed', async () => {
    show();
    await screen.findByRole('link');
    expect(screen.queryByText(/installed|partial/i)).not.toBeInTheDocument();
  });

  it('marks what to look at, once', async () => {
    show({
      maintenance: 'archived',
      status: aPartialPlugin({
        attention: [
          'missing-companion',
          'deprecated',
          'archived',
          'update-available',
        ],
      }),
    });
    const [, ...marks] = await screen.findAllByRole('listitem');
    expect(marks.map(mark => mark.textContent)).toEqual([
      'Deprecated',
      'Update available',
    ]);
  });

  it('leads to a page of our own where no source has an entry', async () => {
    show({ entityRef: 'plugin:unlisted/cost-report', unlisted: true });
    expect(await screen.findByRole('link')).toHaveAttribute(
      'href',
      '/marketplace/plugins/unlisted/cost-report',
    );
  });

  it('tells that a plugin is archived', async () => {
    show({ maintenance: 'archived' });
    expect(
      (await screen.findByText('by Acme')).parentElement,
    ).toHaveTextContent('by Acme · Archived');
  });

  it('cuts the author, and not the state, where there is no room', async () => {
    show({ maintenance: 'inactive' });
    expect(await screen.findByText('by Acme')).toHaveStyle({
      textOverflow: 'ellipsis',
    });
    expect(screen.getByText(/Inactive/)).not.toHaveStyle({
      textOverflow: 'ellipsis',
    });
  });

  it('marks a plugin of the company itself, and no other', async () => {
    const { unmount } = show({ internal: true });
    expect(await screen.findByText('Internal')).toBeInTheDocument();
    unmount();
    show();
    await screen.findByRole('link');
    expect(screen.queryByText('Internal')).toBeNull();
  });

  it.each([
    [{ added: daysAgo(29) }, ['New']],
    [{ released: daysAgo(13) }, ['Recently released']],
    [{ added: daysAgo(40), released: daysAgo(20) }, []],
  ])('marks what is new: %j', async (dates, marks) => {
    show(dates);
    await screen.findByRole('link');
    expect(
      ['New', 'Recently released'].filter(mark => screen.queryByText(mark)),
    ).toEqual(marks);
  });

  it('holds without description, author and categories', async () => {
    show({ description: undefined, author: undefined, categories: [] });
    expect(await screen.findByText('No description')).toBeInTheDocument();
    expect(screen.queryByText(/^by/)).toBeNull();
  });

  it('shows texts from right to left as such', async () => {
    show({ title: 'לוח בקרה', description: 'מצב השירותים' });
    expect(await screen.findByRole('heading')).toHaveAttribute('dir', 'auto');
    expect(screen.getByText('מצב השירותים')).toHaveAttribute('dir', 'auto');
  });

  it('shows the first letter where there is no icon, or a broken one', async () => {
    const { container } = show({ icon: 'data:image/png;base64,broken' });
    await screen.findByRole('link');
    fireEvent.error(container.ownerDocument.querySelector('img')!);
    expect(screen.getByText('A')).toBeInTheDocument();
  });
});
