import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  SourceDetails,
  SourceProblem,
} from 'backstage-plugin-marketplace-common';
import {
  aRun,
  aSource,
  InMemoryMarketplace,
  renderMarketplace,
} from '../../__testUtils__';

const error: SourceProblem = {
  severity: 'error',
  file: 'payroll.yaml',
  line: 12,
  field: 'spec.packages.0',
  message: 'must be an npm name',
};
const warning: SourceProblem = {
  severity: 'warning',
  file: 'wiki.yaml',
  message: 'unknown key',
};

function show(details: Partial<SourceDetails>, query = '') {
  const api = new InMemoryMarketplace([], [aSource('acme', details)]);
  renderMarketplace(api, `/marketplace/sources/acme${query}`);
}

const problems = async () => {
  const section = await screen.findByRole('region', { name: 'Problems' });
  return within(section).queryAllByRole('listitem');
};

describe('SourcePage', () => {
  it('tells of each problem how grave it is, where, and what it is', async () => {
    show({ errors: 1, warnings: 1, problems: [error, warning] });
    const [first, second] = await problems();
    expect(within(first).getByTitle('Error')).toBeInTheDocument();
    expect(first).toHaveTextContent('payroll.yaml');
    expect(first).toHaveTextContent('line 12 · field spec.packages.0');
    expect(first).toHaveTextContent('must be an npm name');
    expect(within(second).getByTitle('Warning')).toBeInTheDocument();
  });

  it('shows one kind of problems, and keeps that in the address', async () => {
    const details = { errors: 1, warnings: 1, problems: [error, warning] };
    show(details, '?theme=dark');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Warnings (1)' }),
    );
    expect(await problems()).toHaveLength(1);
    expect(screen.getByRole('note')).toHaveTextContent(
      '/marketplace/sources/acme?theme=dark&severity=warning',
    );
  });

  it('opens with the kind of problems that its address names', async () => {
    const details = { errors: 1, warnings: 1, problems: [error, warning] };
    show(details, '?severity=error');
    const shown = await problems();
    expect(shown).toHaveLength(1);
    expect(shown[0]).toHaveTextContent('payroll.yaml');
  });

  it('shows many problems some at a time, and says how many are not kept', async () => {
    const many = Array.from({ length: 130 }, () => warning);
    show({ warnings: 1_500, problems: many });
    expect(await problems()).toHaveLength(20);
    expect(screen.getByText('20 of 130 shown')).toBeInTheDocument();
    expect(screen.getByText(/first 130 of 1,500/)).toBeInTheDocument();

    await userEvent.click(screen.getByText('Show more'));
    expect(await problems()).toHaveLength(120);
    await userEvent.click(screen.getByText('Show more'));
    expect(await problems()).toHaveLength(130);
    expect(screen.queryByText('Show more')).toBeNull();
  });

  it('says so when there are no problems', async () => {
    show({});
    expect(await screen.findByText(/^No problems/)).toBeInTheDocument();
  });

  it('does not call a source free of problems that could not be read', async () => {
    show({ state: 'failing', lastRun: aRun({ outcome: 'failed' }) });
    expect(await screen.findByText(/None are known/)).toBeInTheDocument();
    expect(screen.queryByText(/^No problems/)).toBeNull();
  });

  it('tells what each run did, with links to the entities', async () => {
    const run = aRun({
      outcome: 'changed',
      added: 130,
      removed: 1,
      changes: {
        added: ['plugin:default/argo-cd'],
        changed: [],
        removed: ['package:acme/old'],
      },
    });
    const failed = aRun({ id: 'run-0', outcome: 'failed', error: 'said 503' });
    show({ lastRun: run, runs: [run, failed] });
    const runs = await screen.findByRole('list', { name: 'Last readings' });
    expect(runs).toHaveTextContent('130 added, 1 removed');
    expect(runs).toHaveTextContent('said 503');

    await userEvent.click(within(runs).getByText('Which entities'));
    const added = await screen.findByRole('list', { name: 'Added' });
    expect(
      within(added).getByRole('link', { name: 'plugin:default/argo-cd' }),
    ).toHaveAttribute('href', '/catalog/default/plugin/argo-cd');
    expect(added).toHaveTextContent('and 129 more');
    expect(screen.getByRole('list', { name: 'Removed' })).toHaveTextContent(
      'package:acme/old',
    );
    expect(screen.queryByRole('list', { name: 'Changed' })).toBeNull();
  });

  it('says so when there is no such source', async () => {
    renderMarketplace(new InMemoryMarketplace([]), '/marketplace/sources/nope');
    await waitFor(() =>
      expect(
        screen.getByText(/nope could not be loaded: There is no source 'nope'/),
      ).toBeInTheDocument(),
    );
  });
});
