export * from './InstallStatusCard';
