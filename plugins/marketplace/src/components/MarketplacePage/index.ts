export * from './MarketplacePage';
