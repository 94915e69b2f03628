export * from './BrowsePage';
