export * from './ActiveFilters';
