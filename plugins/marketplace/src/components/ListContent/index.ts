export * from './ListContent';
