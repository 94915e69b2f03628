import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PackageConfigSchema } from 'backstage-plugin-marketplace-common';
import {
  aPlugin,
  InMemoryMarketplace,
  renderOnPluginPage,
} from '../../__testUtils__';
import { PluginContent } from '../PluginPage';
import { ConfigSection } from './ConfigSection';

const plugin = aPlugin('Argo CD');
const argo: PackageConfigSchema = {
  packageName: '@acme/argo-backend',
  version: '1.2.3',
  schema: {
    type: 'object',
    required: ['argo'],
    properties: {
      argo: {
        type: 'object',
        required: ['url', 'token'],
        properties: {
          url: {
            type: 'string',
            description: 'Where it runs <b>now</b>',
            visibility: 'frontend',
          },
          token: { type: 'string', visibility: 'secret' },
          key: { type: 'string', visibility: 'secret' },
          every: { anyOf: [{ type: 'string' }, { type: 'object' }] },
          retries: { type: 'integer', default: 3 },
          verbose: { type: 'boolean' },
        },
      },
    },
  },
};

function show(...configSchemas: PackageConfigSchema[]) {
  const marketplace = new InMemoryMarketplace([plugin]);
  marketplace.configSchemas = configSchemas;
  renderOnPluginPage(
    <PluginContent>
      {locator => <ConfigSection locator={locator} />}
    </PluginContent>,
    plugin,
    marketplace,
  );
  return marketplace;
}

const file = () =>
  screen.getByText('app-config.yaml').closest('figure')?.querySelector('pre')
    ?.textContent;

describe('ConfigSection', () => {
  it('makes the lines of app-config.yaml while one fills in the form', async () => {
    show(argo);
    await userEvent.type(
      await screen.findByRole('textbox', { name: /url/ }),
      'https://argo.example',
    );
    await userEvent.type(screen.getByLabelText(/retries/), '5');
    await userEvent.click(screen.getByRole('checkbox', { name: /verbose/ }));
    await waitFor(() =>
      expect(file()).toBe(
        [
          'argo:',
          '  url: https://argo.example',
          '  token: ${ARGO_TOKEN}',
          '  retries: 5',
          '  verbose: true',
          '',
        ].join('\n'),
      ),
    );
    expect(screen.getByText('Where it runs <b>now</b>')).toBeInTheDocument();
  });

  it('lets nobody type a secret', async () => {
    show(argo);
    await screen.findByRole('textbox', { name: /url/ });
    expect(screen.queryByRole('textbox', { name: /token|key/ })).toBeNull();
    expect(file()).not.toContain('ARGO_KEY');
    await userEvent.click(
      screen.getByRole('checkbox', {
        name: 'Read it from the variable ARGO_KEY',
      }),
    );
    await waitFor(() => expect(file()).toContain('key: ${ARGO_KEY}'));
  });

  it('marks what browsers see, what is secret, and what the portal has set', async () => {
    show({ ...argo, present: ['argo.url'] });
    const form = within(
      await screen.findByRole('group', { name: 'Keys of @acme/argo-backend' }),
    );
    expect(form.getAllByText('Visible in the browser')).toHaveLength(1);
    expect(form.getAllByText('Secret')).toHaveLength(2);
    expect(form.getAllByText('Set in this portal')).toHaveLength(1);
    expect(
      form.getByText('Has no fixed form: write it by hand.'),
    ).toBeVisible();
    expect(file()).toBe('argo:\n  token: ${ARGO_TOKEN}\n');
  });

  it('lists the keys where there are too many for a form', async () => {
    const properties = Object.fromEntries(
      Array.from({ length: 1_000 }, (_, i) => [`key${i}`, { type: 'string' }]),
    );
    show({ ...argo, schema: { type: 'object', properties } });
    const list = await screen.findByRole('list', {
      name: 'Keys of @acme/argo-backend',
    });
    expect(within(list).getAllByRole('listitem')).toHaveLength(200);
    expect(screen.getByText('and 800 more')).toBeInTheDocument();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('tells that nothing can be configured', async () => {
    show({ packageName: '@acme/argo' });
    expect(
      await screen.findByText(
        'No package of it says that it can be configured.',
      ),
    ).toBeInTheDocument();
  });

  it('tells of a plugin without packages that there is nothing', async () => {
    show();
    expect(
      await screen.findByRole('heading', {
        level: 4,
        name: 'Nothing to configure',
      }),
    ).toBeInTheDocument();
  });

  it('tells one and the same failure once', async () => {
    show(
      ...['@acme/argo', '@acme/argo-backend', '@acme/argo-common'].map(
        packageName => ({
          packageName,
          failure: `The registry gave no answer for '${packageName}'`,
        }),
      ),
      { packageName: '@acme/argo-node', failure: 'It is too large' },
    );
    const texts = await screen.findAllByText(/could not be read/);
    expect(texts.map(text => text.textContent)).toEqual([
      "What @acme/argo can be configured with could not be read: The registry gave no answer for '@acme/argo'. The same goes for 2 more packages: @acme/argo-backend and @acme/argo-common.",
      'What @acme/argo-node can be configured with could not be read: It is too large.',
    ]);
  });

  it('asks again by itself for what is still being read, and then on demand', async () => {
    const pending = {
      packageName: '@acme/argo-backend',
      failure: 'It is still being read; ask again in a moment',
      pending: true,
    };
    jest.useFakeTimers({ advanceTimers: true });
    try {
      const marketplace = show(pending);
      const asked = jest.spyOn(marketplace, 'getConfigSchema');
      const words =
        'What @acme/argo-backend can be configured with is still being read.';
      expect(
        await screen.findByRole('progressbar', { name: words }),
      ).toBeInTheDocument();
      await act(() => jest.advanceTimersByTimeAsync(300_000));
      expect(asked.mock.calls.length).toBeLessThan(6);
      expect(await screen.findByText(words)).toBeInTheDocument();

      marketplace.configSchemas = [argo];
      screen.getByRole('button', { name: 'Ask again' }).click();
      expect(
        await screen.findByRole('textbox', { name: /url/ }),
      ).toBeInTheDocument();
    } finally {
      jest.useRealTimers();
    }
  });

  it('tells what could not be read', async () => {
    show({ packageName: '@acme/argo', failure: 'It is too large.' });
    expect(
      await screen.findByText(
        'What @acme/argo can be configured with could not be read: It is too large.',
      ),
    ).toBeInTheDocument();
  });
});
