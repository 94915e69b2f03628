export * from './PluginReadmeContent';
