export * from './ViewToggle';
export * from './useBrowseView';
