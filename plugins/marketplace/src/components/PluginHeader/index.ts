export * from './PluginHeader';
