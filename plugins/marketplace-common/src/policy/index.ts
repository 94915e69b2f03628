export * from './PluginPolicy';
