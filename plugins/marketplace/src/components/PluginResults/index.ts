export * from './PluginResults';
export * from './NoStarred';
