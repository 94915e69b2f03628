import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PluginDetails } from 'backstage-plugin-marketplace-common';
import {
  aPlugin,
  InMemoryMarketplace,
  renderOnPluginPage,
} from '../../__testUtils__';
import { pluginEntity } from '../../__testUtils__/pluginEntity';
import { PluginAboutCard } from './PluginAboutCard';

/** In parts, because linters take it for the real thing. */
const scriptUrl = ['javascript', 'alert(1)'].join(':');

async function show(details: Partial<PluginDetails>) {
  const plugin = aPlugin('Argo CD', details);
  renderOnPluginPage(<PluginAboutCard />, plugin);
  await screen.findByText('Argo CD');
  return within(screen.getByRole('article'));
}

describe('PluginAboutCard', () => {
  it('tells what the plugin is, who makes it, and its facts', async () => {
    await show({
      longDescription: 'Deploys **everything**.',
      author: { name: 'Roadie', url: 'https://roadie.io' },
      categories: ['CI/CD', 'Kubernetes'],
      highlights: ['Fast'],
      tags: ['gitops'],
      added: '2021-04-20',
      links: [{ url: 'https://argo.example/docs', title: 'Documentation' }],
    });
    expect(screen.getByText('everything')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /Roadie/ })).toHaveAttribute(
      'href',
      'https://roadie.io',
    );
    expect(screen.getByText('CI/CD, Kubernetes')).toBeInTheDocument();
    expect(screen.getByText('Fast')).toBeInTheDocument();
    expect(screen.getByText('gitops')).toBeInTheDocument();
    expect(screen.getByText('Apr 20, 2021')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /Documentation/ })).toHaveAttribute(
      'href',
      'https://argo.example/docs',
    );
  });

  it('marks a plugin of the company itself', async () => {
    await show({ internal: true });
    expect(screen.getByText('Internal')).toBeInTheDocument();
  });

  it('shows the short description where there is no long one', async () => {
    await show({});
    expect(screen.getByText('What Argo CD does.')).toBeInTheDocument();
  });

  it('runs nothing and follows nothing that an entry smuggles in', async () => {
    const card = await show({
      author: { name: 'Mallory', url: scriptUrl },
      links: [{ url: scriptUrl, title: 'Docs' }],
      longDescription: [
        '<script>alert(3)</script><b onclick="alert(4)">bold</b>',
        '<iframe src="https://evil.example"></iframe>',
        `[scripted](${scriptUrl}) [inside](/settings) [web](https://ok.example)`,
      ].join('\n\n'),
    });
    expect(
      card.getAllByRole('link').map(link => link.getAttribute('href')),
    ).toEqual(['https://ok.example']);
    expect(document.querySelector('article script, article iframe')).toBeNull();
    expect(screen.getByText('bold')).not.toHaveAttribute('onclick');
  });

  it('fetches no image that an entry names', async () => {
    await show({
      longDescription:
        '![pixel](https://tracker.example/a.png) <img src="https://tracker.example/b.png">',
    });
    expect(
      screen.getAllByRole('link').map(link => link.getAttribute('href')),
    ).toEqual([
      'https://tracker.example/a.png',
      'https://tracker.example/b.png',
    ]);
    expect(document.querySelectorAll('article img')).toHaveLength(0);
  });

  it('shows screenshots that an entry brings along, large when they are picked', async () => {
    const image = 'data:image/png;base64,iVBORw0KGgo=';
    await show({ screenshots: [{ title: 'The overview', image }] });
    await userEvent.click(
      screen.getByRole('button', { name: 'Show larger: The overview' }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'The overview' });
    expect(
      within(dialog).getByRole('img', { name: 'The overview' }),
    ).toHaveAttribute('src', image);
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Close' }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('links to screenshots of others, and follows no smuggled ones', async () => {
    const card = await show({
      screenshots: [
        { title: 'Elsewhere', url: 'https://acme.example/shot.png' },
        { title: 'Scripted', url: scriptUrl },
        { title: 'Remote', image: 'https://tracker.example/a.png' },
        { title: 'Markup', image: 'data:text/html,x' },
      ],
    });
    expect(
      card.getAllByRole('link').map(link => link.getAttribute('href')),
    ).toEqual(['https://acme.example/shot.png']);
    expect(card.getByRole('link')).toHaveTextContent('Screenshot: Elsewhere');
    expect(document.querySelector('article img')).toBeNull();
  });

  it('says which collections it is in', async () => {
    const plugin = aPlugin('Argo CD');
    renderOnPluginPage(
      <EntityProvider
        entity={{
          ...pluginEntity(plugin),
          relations: [
            { type: 'partOf', targetRef: 'plugincollection:acme/essentials' },
          ],
        }}
      >
        <PluginAboutCard />
      </EntityProvider>,
      plugin,
    );
    expect(await screen.findByText('Part of')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /essentials/ })).toHaveAttribute(
      'href',
      '/catalog/acme/plugincollection/essentials',
    );
  });

  it('lays out texts that are written from right to left as such', async () => {
    await show({ longDescription: 'תוסף שמציג את מצב השירותים' });
    expect(screen.getByText(/תוסף/).closest('[dir]')).toHaveAttribute(
      'dir',
      'auto',
    );
  });

  it('says why it shows nothing, and lets one try again', async () => {
    renderOnPluginPage(
      <PluginAboutCard />,
      aPlugin('Argo CD'),
      new InMemoryMarketplace([]),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      "This could not be loaded: There is no plugin 'default/argo-cd'",
    );
    expect(
      screen.getByRole('button', { name: 'Try again' }),
    ).toBeInTheDocument();
  });

  it('shows as it is written what would keep the browser busy', async () => {
    const longDescription = '['.repeat(50_000);
    await show({ longDescription });
    expect(screen.getByText(longDescription)).toBeInTheDocument();
  });

  it('shows as it is written what is nested too deep', async () => {
    const longDescription = `${'> '.repeat(3_900)}end`;
    await show({ longDescription });
    expect(screen.getByText(longDescription)).toBeInTheDocument();
  });

  it('has the headings of an entry below its own, with names of their own', async () => {
    await show({ longDescription: '# root\n\ntext' });
    expect(
      screen.getByRole('heading', { name: 'root', level: 4 }),
    ).toHaveAttribute('id', 'about-root');
  });
});
