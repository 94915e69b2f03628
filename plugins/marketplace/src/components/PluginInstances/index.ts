export * from './PluginInstances';
