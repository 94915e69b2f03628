export * from './PluginAboutCard';
export * from './PluginAbout';
export * from './PluginLinks';
