export * from './StarButton';
