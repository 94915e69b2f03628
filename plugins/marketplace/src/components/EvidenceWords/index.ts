export * from './EvidenceWords';
