export * from './VersionLag';
