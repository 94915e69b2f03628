export * from './PluginAboutCard';
export * from './PluginAbout';
