export * from './FilterPills';
