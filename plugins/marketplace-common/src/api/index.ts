export * from './collections';
export * from './install';
export * from './instances';
export * from './plugins';
export * from './sources';
