export * from './MarketplaceQueryProvider';
