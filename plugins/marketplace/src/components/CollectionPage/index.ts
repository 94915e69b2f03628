export * from './CollectionPluginsCard';
