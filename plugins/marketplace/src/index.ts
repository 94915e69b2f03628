export { marketplacePlugin as default } from './plugin';
export * from './api/MarketplaceApi';
export * from './api/MarketplaceClient';
export { marketplaceTranslationRef } from './translation';
