export * from './CalendarDate';
export * from './Moment';
