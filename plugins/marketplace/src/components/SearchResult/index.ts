export * from './PluginSearchResult';
