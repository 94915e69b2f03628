export * from './Field';
export * from './Fields';
