export { marketplacePlugin as default } from './plugin';
export * from './api';
export { marketplaceTranslationRef } from './translation';
