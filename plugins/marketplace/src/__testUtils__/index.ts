export * from './aPlugin';
export * from './aSource';
export * from './InMemoryMarketplace';
export * from './renderMarketplace';
export * from './renderOnPluginPage';
