export * from './PluginIcon';
