export * from './InstalledPlugins';
