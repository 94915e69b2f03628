export * from './nextActionOf';
export * from './NextAction';
