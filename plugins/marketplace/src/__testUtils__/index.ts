export * from './aPlugin';
export * from './InMemoryMarketplace';
export * from './renderOnPluginPage';
