import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { aPlugin, InMemoryMarketplace } from '../../__testUtils__';
import { pluginEntity } from '../../__testUtils__/pluginEntity';
import { marketplaceApiRef } from '../../api';
import { PluginReadme } from '../PluginReadme/PluginReadme';
import { PluginContent } from './PluginContent';

const plugins = ['A', 'B'].map(title =>
  aPlugin(title, {
    packages: [
      {
        packageName: `@acme/${title}`,
        role: 'frontend-plugin',
        aliases: [],
        status: { state: 'not-installed' },
      },
    ],
  }),
);

function Page() {
  const [at, setAt] = useState(0);
  return (
    <EntityProvider entity={pluginEntity(plugins[at])}>
      <button onClick={() => setAt(1)}>next</button>
      <PluginContent>
        {locator => <PluginReadme locator={locator} />}
      </PluginContent>
    </EntityProvider>
  );
}

describe('PluginContent', () => {
  it('shows nothing of a plugin on the page of the next', async () => {
    const api = new InMemoryMarketplace(plugins);
    renderInTestApp(<Page />, { apis: [[marketplaceApiRef, api]] });
    await screen.findByText('@acme/A comes without a readme.');
    jest.spyOn(api, 'getReadme').mockReturnValue(new Promise(() => {}));
    await userEvent.click(screen.getByText('next'));
    expect(screen.queryByText(/acme\/A/)).toBeNull();
    expect(
      screen.getByRole('progressbar', { name: 'Loading the readme' }),
    ).toBeInTheDocument();
  });
});
