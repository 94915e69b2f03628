export * from './PluginVersionsContent';
