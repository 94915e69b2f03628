export * from './ProvenanceCard';
