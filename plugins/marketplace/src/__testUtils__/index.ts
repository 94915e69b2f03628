export * from './InMemoryMarketplace';
export * from './aPlugin';
export * from './aSource';
export * from './aStatus';
export * from './anInstance';
export * from './renderBrowsePage';
export * from './renderMarketplace';
export * from './renderOnPluginPage';
