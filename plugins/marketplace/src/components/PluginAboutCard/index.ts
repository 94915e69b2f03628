export * from './PluginAboutCard';
