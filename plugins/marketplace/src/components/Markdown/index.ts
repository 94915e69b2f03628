export * from './UntrustedMarkdown';
