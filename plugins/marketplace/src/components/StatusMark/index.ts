export * from './StateIcon';
export * from './StatusMark';
