import { renderInTestApp as renderInNewApp } from '@backstage/frontend-test-utils';
import { renderInTestApp as renderInLegacyApp } from '@backstage/test-utils';
import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router-dom';
import { rootRouteRef } from '../routes';
import { useOptionalRouteRef } from './useOptionalRouteRef';

function Way() {
  return <p>to {useOptionalRouteRef(rootRouteRef)?.() ?? 'nowhere'}</p>;
}
const mountedRoutes = { '/market': rootRouteRef };

describe('useOptionalRouteRef', () => {
  it.each([
    ['legacy', renderInLegacyApp],
    ['new', renderInNewApp],
  ])('has a way to a page of the portal, in the %s system', async (_, show) => {
    show(<Way />, { mountedRoutes });
    expect(await screen.findByText('to /market')).toBeInTheDocument();
  });

  it.each([
    ['legacy', renderInLegacyApp],
    ['new', renderInNewApp],
  ])(
    'has none to a page that is not there, in the %s system',
    async (_, show) => {
      show(<Way />, {});
      expect(await screen.findByText('to nowhere')).toBeInTheDocument();
    },
  );

  it('hides no other error', () => {
    jest.spyOn(console, 'error').mockImplementation(() => {});
    expect(() => render(<Way />, { wrapper: MemoryRouter })).toThrow(/outing/);
    jest.restoreAllMocks();
  });
});
