export * from './MarketplaceApi';
export * from './MarketplaceClient';
