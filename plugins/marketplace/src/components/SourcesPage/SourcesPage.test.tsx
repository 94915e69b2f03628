import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SourceDetails } from 'backstage-plugin-marketplace-common';
import {
  aRun,
  aSource,
  InMemoryMarketplace,
  minutesAgo,
  renderMarketplace,
} from '../../__testUtils__';

const shrinkage = {
  reading: 'reading-7',
  from: 40,
  to: 12,
  agreeing: 1,
  since: minutesAgo(30),
  countedAt: minutesAgo(30),
};

function show(...sources: SourceDetails[]) {
  const api = new InMemoryMarketplace([], sources);
  renderMarketplace(api, '/marketplace/sources');
  return api;
}

const sourceItem = async (id: string) => {
  const heading = await screen.findByRole('heading', { name: id });
  return heading.closest('li')!;
};

describe('SourcesPage', () => {
  it('lists sources in the order that decides fields', async () => {
    show(aSource('ours'), aSource('bundled'));
    await sourceItem('ours');
    expect(
      screen.getAllByRole('heading', { level: 2 }).map(h => h.textContent),
    ).toEqual(['ours', 'bundled']);
    expect(screen.getByText('No source has problems.')).toBeInTheDocument();
  });

  it('tells of a source what it reads, what it has, and what the last reading did', async () => {
    const lastRun = aRun({
      outcome: 'changed',
      added: 3,
      changed: 1,
      removed: 2,
      kept: 4,
    });
    show(
      aSource('acme', {
        type: 'directory',
        target: './plugins',
        state: 'problems',
        plugins: 13,
        entities: 1_234,
        errors: 2,
        lastRun,
      }),
    );
    const acme = await sourceItem('acme');
    for (const text of [
      'Has errors',
      'Directory of plugins · ./plugins',
      'Plugins13',
      'Entities1,234',
      'Warnings0',
      '3 added, 1 changed, 2 removed, 4 kept from before',
      'Next reading',
    ]) {
      expect(acme).toHaveTextContent(text);
    }
    expect(
      within(acme).getByRole('link', { name: '2 errors of acme' }),
    ).toHaveAttribute('href', '/marketplace/sources/acme?severity=error');
    expect(screen.getByText('1 source needs a look.')).toBeInTheDocument();
  });

  it('says why a source fails, and that its entries stay', async () => {
    const lastRun = aRun({ outcome: 'failed', error: 'git.example says 503' });
    show(aSource('acme', { state: 'failing', lastRun }));
    const acme = await sourceItem('acme');
    expect(acme).toHaveTextContent('Cannot be read');
    expect(acme).toHaveTextContent(/Its 40 entities stay as they were/);
    expect(acme).toHaveTextContent('git.example says 503');
  });

  it('does not speak of entries that a failing source never had', async () => {
    const lastRun = aRun({ outcome: 'failed', error: 'no such folder' });
    show(
      aSource('acme', { state: 'failing', lastRun, lastSuccessAt: undefined }),
    );
    expect(await sourceItem('acme')).toHaveTextContent(
      'It could not be read yet, so it has no entries.',
    );
  });

  it('reads a source again, shows that it runs, and what came of it', async () => {
    const api = show(aSource('acme'));
    const acme = await sourceItem('acme');
    await userEvent.click(
      await within(acme).findByRole('button', { name: 'Refresh acme' }),
    );
    const busy = await within(acme).findByRole('button', {
      name: 'Reading acme',
    });
    expect(acme).toHaveTextContent('Reading now');
    await userEvent.click(busy);
    expect(api.refreshes).toEqual([{ id: 'acme' }]);

    api.changeSource('acme', {
      running: false,
      lastRun: aRun({ id: 'run-2', outcome: 'changed', added: 5 }),
    });
    await waitFor(() => expect(acme).toHaveTextContent('5 added'), {
      timeout: 8_000,
    });
    expect(
      within(acme).getByRole('button', { name: 'Refresh acme' }),
    ).toBeInTheDocument();
  });

  it('says that a reading was asked for until it begins', async () => {
    const api = show(aSource('acme'));
    jest.spyOn(api, 'refreshSource').mockResolvedValue();
    const acme = await sourceItem('acme');
    await userEvent.click(
      await within(acme).findByRole('button', { name: 'Refresh acme' }),
    );
    expect(
      await within(acme).findByRole('button', {
        name: 'Asked for a reading of acme',
      }),
    ).toBeInTheDocument();
  });

  it('says why a source is not read again', async () => {
    const api = show(aSource('acme'));
    jest
      .spyOn(api, 'refreshSource')
      .mockRejectedValue(new Error('It is being read already'));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Refresh acme' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'It could not be refreshed: It is being read already',
    );
  });

  it('removes what a shrunken source lost once that is confirmed', async () => {
    const api = show(aSource('acme', { state: 'shrunk', shrinkage }));
    const acme = await sourceItem('acme');
    expect(acme).toHaveTextContent(
      'This source has 12 entities now; it had 40. The 28 that are missing were kept.',
    );
    expect(acme).toHaveTextContent('1 of 3 did so far');

    await userEvent.click(
      await within(acme).findByRole('button', { name: 'Remove them' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Remove 28 entities of acme?',
    });
    expect(api.refreshes).toEqual([]);
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Remove 28 entities' }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(api.refreshes).toEqual([{ id: 'acme', confirm: 'reading-7' }]);
  });

  it('keeps asking when the removal fails, and says why', async () => {
    const api = show(aSource('acme', { state: 'shrunk', shrinkage }));
    jest
      .spyOn(api, 'refreshSource')
      .mockRejectedValue(new Error('it was read again since'));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Remove them' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Remove 28 entities' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'They could not be removed: it was read again since',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Keep them' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('never says that an empty source removes its entries by itself', async () => {
    const empty = { ...shrinkage, to: 0 };
    show(aSource('acme', { state: 'shrunk', shrinkage: empty }));
    const acme = await sourceItem('acme');
    expect(acme).toHaveTextContent('never removed by themselves');
    expect(acme).not.toHaveTextContent('of 3');
  });

  it('says where sources come from when there are none', async () => {
    show();
    expect(await screen.findByText('There are no sources')).toBeInTheDocument();
    expect(screen.getByText(/marketplace\.sources/)).toBeInTheDocument();
  });

  it('says why it shows nothing, and tries again', async () => {
    const api = new InMemoryMarketplace([], [aSource('acme')]);
    jest.spyOn(api, 'listSources').mockRejectedValueOnce(new Error('offline'));
    renderMarketplace(api, '/marketplace/sources');
    expect(
      await screen.findByText(/sources could not be loaded: offline/),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await sourceItem('acme')).toBeInTheDocument();
  });
});
