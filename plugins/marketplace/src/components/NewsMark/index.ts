export * from './NewsMark';
export * from './newsOf';
