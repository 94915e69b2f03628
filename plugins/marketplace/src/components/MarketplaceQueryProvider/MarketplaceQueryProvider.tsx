import { useApi } from '@backstage/core-plugin-api';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ReactNode } from 'react';
import { MarketplaceApi, marketplaceApiRef } from '../../api';

/** One cache for each API, so that pages and cards share what they have fetched. */
const clients = new WeakMap<MarketplaceApi, QueryClient>();

/**
 * Gives the queries of our hooks their cache; adopters need to provide nothing.
 *
 * @internal
 */
export function MarketplaceQueryProvider({
  children,
}: {
  children: ReactNode;
}) {
  const api = useApi(marketplaceApiRef);
  return (
    <QueryClientProvider client={clientOf(api)}>{children}</QueryClientProvider>
  );
}

function clientOf(api: MarketplaceApi): QueryClient {
  const known = clients.get(api);
  if (known) {
    return known;
  }
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        // A portal on a company network works without "being online".
        networkMode: 'always',
        refetchOnWindowFocus: false,
        retry: false,
        staleTime: 30_000,
      },
    },
  });
  clients.set(api, client);
  return client;
}
