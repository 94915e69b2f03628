export { AddedPlugins, ReleasedPlugins } from './DatedPlugins';
export * from './Highlights';
export * from './Shelf';
export * from './ShelfPlugin';
