export * from './LegacyMarketplacePage';
export * from './MarketplacePage';
