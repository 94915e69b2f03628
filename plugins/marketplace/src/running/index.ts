export * from './pluginEvidence';
export * from './readRunningApp';
export * from './RunningApp';
export * from './runningEvidence';
