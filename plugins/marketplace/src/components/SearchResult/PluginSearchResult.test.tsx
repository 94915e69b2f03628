import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import { ReactElement } from 'react';
import { aPlugin, InMemoryMarketplace } from '../../__testUtils__';
import { marketplaceApiRef } from '../../api';
import { PluginSearchResult } from '.';

const document = {
  title: 'Argo CD',
  text: 'Shows what Argo CD deploys.',
  location: '/catalog/default/plugin/argo-cd',
  kind: 'Plugin',
};

function show(
  results: ReactElement,
  marketplace = new InMemoryMarketplace([]),
) {
  renderInTestApp(results, { apis: [[marketplaceApiRef, marketplace]] });
  return marketplace;
}

describe('PluginSearchResult', () => {
  it('leads to the plugin, and tells what it is', async () => {
    show(<PluginSearchResult result={document} />);
    expect(
      await screen.findByRole('link', { name: 'Argo CD' }),
    ).toHaveAttribute('href', document.location);
    expect(screen.getByText(document.text)).toBeInTheDocument();
    expect(screen.getByText('Plugin')).toBeInTheDocument();
  });

  it('shows the icons that cards show, and asks for all of a page at once', async () => {
    const marketplace = show(
      <>
        {['argo-cd', 'flux', 'other'].map(name => (
          <PluginSearchResult
            key={name}
            result={{
              ...document,
              title: name,
              location: `/catalog/acme/plugin/${name}`,
              ...{ namespace: 'acme' },
            }}
          />
        ))}
      </>,
      new InMemoryMarketplace([
        aPlugin('Argo CD', { namespace: 'acme', icon: '/icons/argo.svg' }),
        aPlugin('Flux', { namespace: 'acme', icon: '/icons/flux.svg' }),
      ]),
    );
    await waitFor(() =>
      expect(
        [...window.document.querySelectorAll('img')].map(img =>
          img.getAttribute('src'),
        ),
      ).toEqual(['/icons/argo.svg', '/icons/flux.svg']),
    );
    // That of which nothing is known
    expect(screen.getByText('O')).toBeInTheDocument();
    expect(marketplace.queries).toEqual([
      { plugin: ['acme/argo-cd', 'acme/flux', 'acme/other'], limit: 3 },
    ]);
  });

  it('shows a letter where the backend does not answer', async () => {
    const marketplace = new InMemoryMarketplace([]);
    jest.spyOn(marketplace, 'listPlugins').mockRejectedValue(new Error('No'));
    show(<PluginSearchResult result={document} />, marketplace);
    expect(await screen.findByText('A')).toBeInTheDocument();
  });

  it('marks what was found', async () => {
    show(
      <PluginSearchResult
        result={document}
        highlight={{
          preTag: '<b>',
          postTag: '</b>',
          fields: {
            title: '<b>Argo</b> CD',
            text: 'Shows what <b>Argo</b> CD deploys.',
          },
        }}
      />,
    );
    const marks = await screen.findAllByText('Argo', { selector: 'mark' });
    expect(marks).toHaveLength(2);
  });

  it('names the categories where the search knows them, and text only', async () => {
    const result = { ...document, categories: ['CI/CD', 7, 'Kubernetes'] };
    show(<PluginSearchResult result={result} />);
    expect(
      await screen.findByText('Plugin · CI/CD · Kubernetes'),
    ).toBeInTheDocument();
  });

  it('shows text of entries as text', async () => {
    const title = '<img src=x onerror=alert(1)>';
    show(<PluginSearchResult result={{ ...document, title }} />);
    expect(await screen.findByText(title)).toBeInTheDocument();
    expect(screen.queryByRole('img')).toBeNull();
  });
});
