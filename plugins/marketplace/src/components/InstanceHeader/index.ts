export * from './InstanceHeader';
