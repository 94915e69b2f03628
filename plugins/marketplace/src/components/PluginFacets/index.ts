export * from './PluginFacets';
