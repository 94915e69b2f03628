export * from './InternalMark';
export * from './Mark';
