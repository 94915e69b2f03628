import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PluginPolicy } from 'backstage-plugin-marketplace-common';
import {
  aPlugin,
  InMemoryMarketplace,
  mediaQuery,
  renderBrowsePage,
  renderOnPluginPage,
} from '../../__testUtils__';
import { PluginInstallContent } from '../InstallGuide';
import { PluginAboutCard } from '../PluginAboutCard';

const withPolicy = (title: string, policy?: PluginPolicy) =>
  aPlugin(title, { policy });

describe('the policy of the portal', () => {
  // Wide enough for the filters to stand beside the results.
  beforeEach(() => {
    window.matchMedia = media => mediaQuery(media, true);
  });
  afterEach(() => localStorage.clear());

  const plugins = [
    withPolicy('Argo CD', { verdict: 'recommended' }),
    withPolicy('Catalog', { verdict: 'allowed' }),
    withPolicy('Grafana', { verdict: 'blocked', reason: 'Too old.' }),
    withPolicy('Jenkins'),
  ];
  const titles = () =>
    screen.queryAllByRole('heading', { level: 2 }).map(h => h.textContent);

  it.each(['Cards', 'List'])(
    'filters plugins, and marks them in %s',
    async view => {
      renderBrowsePage(new InMemoryMarketplace(plugins));
      await screen.findByText('4 plugins');
      await userEvent.click(screen.getByRole('button', { name: view }));
      const facet = within(screen.getByRole('group', { name: 'Policy' }));
      expect(
        facet
          .getAllByRole('checkbox')
          .map(box => box.closest('label')?.textContent),
      ).toEqual(['Recommended 1', 'Allowed 1', 'Blocked 1']);
      // A mark beside the value of the facet
      expect(screen.getAllByText('Recommended')).toHaveLength(2);
      expect(screen.getAllByText('Blocked')).toHaveLength(2);
      expect(screen.getAllByText('Allowed')).toHaveLength(1);

      await userEvent.click(facet.getByRole('checkbox', { name: 'Blocked 1' }));
      await waitFor(() => expect(titles()).toEqual(['Grafana']));
      expect(screen.getByRole('note')).toHaveTextContent('?policy=blocked');
      expect(
        screen.getByRole('button', { name: 'Remove filter Blocked' }),
      ).toBeInTheDocument();
    },
  );

  it('is no filter where the portal has none', async () => {
    renderBrowsePage(new InMemoryMarketplace([aPlugin('Jenkins')]));
    await screen.findByText('1 plugin');
    expect(screen.queryByText('Policy')).not.toBeInTheDocument();
  });

  it.each<[PluginPolicy, string]>([
    [
      { verdict: 'recommended', reason: 'We run it.' },
      'recommends this plugin',
    ],
    [
      { verdict: 'discouraged', reason: '<b>Costs</b> much.' },
      'advises against this plugin',
    ],
    [{ verdict: 'blocked', reason: 'No licence.' }, 'does not allow'],
    [{ verdict: 'allowed', reason: 'We looked at it.' }, 'allows this plugin'],
  ])('tells %j on the page of the plugin', async (policy, words) => {
    renderOnPluginPage(<PluginAboutCard />, withPolicy('Argo CD', policy));
    expect(await screen.findByText(new RegExp(words))).toBeInTheDocument();
    expect(screen.getByText(String(policy.reason))).toBeInTheDocument();
  });

  it('says nothing of what is allowed without a reason', async () => {
    renderOnPluginPage(
      <PluginAboutCard />,
      withPolicy('Argo CD', { verdict: 'allowed' }),
    );
    await screen.findByText('Argo CD');
    expect(screen.queryByText(/policy of this portal/)).not.toBeInTheDocument();
  });

  it('stands above the guide, which works all the same', async () => {
    const plugin = withPolicy('Argo CD', {
      verdict: 'blocked',
      reason: 'No licence.',
    });
    const marketplace = new InMemoryMarketplace([plugin]);
    marketplace.guides = {
      install: {
        steps: [
          {
            kind: 'add-dependency',
            half: 'backend',
            packages: ['@acme/argo-backend'],
            workspace: 'backend',
            command: 'npm install @acme/argo-backend',
          },
        ],
      },
    };
    renderOnPluginPage(<PluginInstallContent />, plugin, marketplace);
    const reason = await screen.findByText('No licence.');
    const command = await screen.findByText(/npm install @acme/);
    expect(
      reason.compareDocumentPosition(command) &
        Node.DOCUMENT_POSITION_FOLLOWING,
    ).toBeTruthy();
  });
});
