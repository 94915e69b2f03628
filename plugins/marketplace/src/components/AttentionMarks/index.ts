export * from './AttentionIcon';
export * from './AttentionMarks';
export * from './useRunningInWords';
