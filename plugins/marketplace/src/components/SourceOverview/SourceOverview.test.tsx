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
});
