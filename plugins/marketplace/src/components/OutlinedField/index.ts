export * from './OutlinedField';
