export * from './SubtleText';
