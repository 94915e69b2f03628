export * from './InstallStatusCard';
export * from './InstallStatus';
