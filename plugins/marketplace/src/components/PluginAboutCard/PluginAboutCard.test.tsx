import { screen, within } from '@testing-library/react';
import { PluginDetails } from 'backstage-plugin-marketplace-common';
import {
  aPlugin,
  InMemoryMarketplace,
  renderOnPluginPage,
} from '../../__testUtils__';
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
    for (const image of document.querySelectorAll('article img')) {
      expect(image.getAttribute('src') ?? '').not.toContain('tracker');
    }
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
});
