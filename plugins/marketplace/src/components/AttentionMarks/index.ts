export * from './AttentionIcon';
export * from './attentionOnCard';
export * from './AttentionMarks';
export * from './useRunningInWords';
