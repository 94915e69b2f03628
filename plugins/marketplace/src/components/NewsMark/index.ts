export * from './NewsMark';
