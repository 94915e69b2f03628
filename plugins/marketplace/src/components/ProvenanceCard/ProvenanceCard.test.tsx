import { screen } from '@testing-library/react';
import { PluginProvenance } from 'backstage-plugin-marketplace-common';
import { aPlugin, renderOnPluginPage } from '../../__testUtils__';
import { ProvenanceCard } from './ProvenanceCard';

const bundled: PluginProvenance = {
  source: 'bundled',
  file: 'plugins/ai.yaml',
  entityRef: 'plugin:default/ai',
  decides: ['metadata.title', 'spec.description', 'metadata.tags'],
  overridden: [],
};
const directory: PluginProvenance = {
  source: 'directory',
  file: 'ai.yaml',
  entityRef: 'plugin:default/ai',
  decides: ['spec.icon', 'spec.tier'],
  overridden: ['spec.description', 'metadata.tags'],
};

const show = (...sources: PluginProvenance[]) =>
  renderOnPluginPage(<ProvenanceCard />, aPlugin('AI', { sources }));

describe('ProvenanceCard', () => {
  it('tells what each source decides, and who overrides it', async () => {
    show(bundled, directory);
    const [first, second] = await screen.findAllByRole('listitem');
    expect(first).toHaveTextContent('bundled plugins/ai.yaml');
    expect(first).toHaveTextContent(
      'Decides title, long description, and tags',
    );
    expect(first).not.toHaveTextContent('Also has');
    expect(second).toHaveTextContent('directory ai.yaml');
    expect(second).toHaveTextContent('Decides icon and tier');
    expect(second).toHaveTextContent(
      'Also has long description and tags, decided by bundled',
    );
  });

  it('names what entries have in words, and each name once', async () => {
    const decides = [
      ...['history', 'internal', 'capabilities', 'lifecycle', 'highlights'],
      ...['publisher', 'support', 'owner', 'setup', 'staleSince'],
      ...['author', 'authors', 'acme.tier'],
    ].map(key => `spec.${key}`);
    show({ ...bundled, decides }, directory);
    const [first] = await screen.findAllByRole('listitem');
    expect(first).toHaveTextContent(
      'Decides date added, internal mark, capabilities, lifecycle, highlights, publisher, support, owner, setup, end of maintenance, author, and acme.tier',
    );
  });

  it('says of a source without a say that others decide', async () => {
    show(bundled, { ...directory, decides: [] });
    const [, second] = await screen.findAllByRole('listitem');
    expect(second).toHaveTextContent('Decides nothing');
  });

  it('takes one line for a single source', async () => {
    show(bundled);
    const item = await screen.findByRole('listitem');
    expect(item).toHaveTextContent(/^bundled plugins\/ai\.yaml$/);
  });

  it('names the catalog in words, and links to no source of that name', async () => {
    show({ ...bundled, source: 'catalog', file: undefined });
    expect(await screen.findByText('the catalog')).toBeInTheDocument();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('does not invent a source', async () => {
    show();
    expect(await screen.findByText('Not known.')).toBeInTheDocument();
  });
});
