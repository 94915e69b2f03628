export * from './PluginInstallContent';
