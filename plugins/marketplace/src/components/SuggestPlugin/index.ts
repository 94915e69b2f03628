export * from './AddPluginMenu';
export * from './SuggestLink';
