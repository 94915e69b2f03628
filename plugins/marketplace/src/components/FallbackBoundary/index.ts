export * from './FallbackBoundary';
