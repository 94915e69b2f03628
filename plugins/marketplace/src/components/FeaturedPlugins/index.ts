export * from './Highlights';
export * from './ShelfPlugin';
