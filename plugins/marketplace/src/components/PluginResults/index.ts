export * from './PluginResults';
