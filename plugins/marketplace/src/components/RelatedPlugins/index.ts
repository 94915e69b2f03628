export * from './RelatedPluginsCard';
export * from './RelatedPlugin';
