export * from './PluginEntityCard';
