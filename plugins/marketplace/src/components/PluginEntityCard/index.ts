export * from './PluginEntityCard';
export * from './PluginLoader';
