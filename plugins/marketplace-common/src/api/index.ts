export * from './collections';
export * from './documents';
export * from './highlights';
export * from './install';
export * from './instances';
export * from './plugins';
export * from './sources';
