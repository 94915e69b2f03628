export * from './ResultCount';
