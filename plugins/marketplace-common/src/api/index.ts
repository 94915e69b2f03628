export * from './collections';
export * from './plugins';
export * from './sources';
