export * from './GuidePolicy';
export * from './PolicyMark';
export * from './PolicyNotice';
