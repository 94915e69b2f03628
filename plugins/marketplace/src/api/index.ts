export * from './isNotFound';
export * from './MarketplaceApi';
export * from './MarketplaceClient';
export * from './reasonOf';
