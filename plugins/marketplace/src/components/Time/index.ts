export * from './CalendarDate';
export * from './Moment';
export * from './RelativeTime';
