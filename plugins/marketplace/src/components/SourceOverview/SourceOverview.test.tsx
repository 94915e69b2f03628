import { screen } from '@testing-library/react';
import {
  aSource,
  InMemoryMarketplace,
  minutesAgo,
  renderMarketplace,
} from '../../__testUtils__';

describe('SourceOverview', () => {
  it('offers nothing that a person may not do', async () => {
    const shrinkage = {
      reading: 'reading-7',
      from: 40,
      to: 12,
      agreeing: 1,
      since: minutesAgo(30),
      countedAt: minutesAgo(30),
    };
    const acme = aSource('acme', { state: 'shrunk', shrinkage });
    renderMarketplace(
      new InMemoryMarketplace([], [acme]),
      '/marketplace/sources',
      { denied: ['marketplace.source.refresh'] },
    );
    expect(
      await screen.findByText(/This source has 12 entities now/),
    ).toBeInTheDocument();
    for (const name of [/Refresh/, /Remove/]) {
      expect(screen.queryByRole('button', { name })).toBeNull();
    }
  });

  it.each([
    [1, /1 of 3 did so far\.$/],
    [2, /2 of 3 did so far, the first 30 minutes ago\.$/],
  ])('says how many readings agree, as %d does', async (agreeing, text) => {
    const shrinkage = {
      reading: 'reading-7',
      from: 40,
      to: 12,
      agreeing,
      since: minutesAgo(30),
      countedAt: minutesAgo(30),
    };
    renderMarketplace(
      new InMemoryMarketplace(
        [],
        [aSource('acme', { state: 'shrunk', shrinkage })],
      ),
      '/marketplace/sources',
    );
    const waiting = await screen.findByText(/^Three readings in a row/);
    expect(waiting).toHaveTextContent(text);
  });
});
