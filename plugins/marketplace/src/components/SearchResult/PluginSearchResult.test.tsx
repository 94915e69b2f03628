import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { PluginSearchResult } from '.';

const document = {
  title: 'Argo CD',
  text: 'Shows what Argo CD deploys.',
  location: '/catalog/default/plugin/argo-cd',
  kind: 'Plugin',
};

describe('PluginSearchResult', () => {
  it('leads to the plugin, and tells what it is', async () => {
    renderInTestApp(<PluginSearchResult result={document} />);
    expect(
      await screen.findByRole('link', { name: 'Argo CD' }),
    ).toHaveAttribute('href', document.location);
    expect(screen.getByText(document.text)).toBeInTheDocument();
    expect(screen.getByText('Plugin')).toBeInTheDocument();
  });

  it('marks what was found', async () => {
    renderInTestApp(
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
    renderInTestApp(<PluginSearchResult result={result} />);
    expect(
      await screen.findByText('Plugin · CI/CD · Kubernetes'),
    ).toBeInTheDocument();
  });

  it('shows text of entries as text', async () => {
    const title = '<img src=x onerror=alert(1)>';
    renderInTestApp(<PluginSearchResult result={{ ...document, title }} />);
    expect(await screen.findByText(title)).toBeInTheDocument();
    expect(screen.queryByRole('img')).toBeNull();
  });
});
