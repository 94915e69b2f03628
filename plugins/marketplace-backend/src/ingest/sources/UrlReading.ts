import { UrlReaderService } from '@backstage/backend-plugin-api';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { YamlParser } from '../../yaml/YamlParser';
import { SourceFile, UnreadableFile } from './MarketplaceSource';

/** One reading of a URL, and what it takes. */
export interface UrlReading {
  /** Of the source. */
  id: string;
  type: 'directory' | 'entities';
  target: string;
  yaml: YamlParser;
  urlReader: UrlReaderService;
  integrations: ScmIntegrationRegistry;
  /** Of the last reading. */
  etag?: string;
  /** Aborted when the reading has taken too long, or is over. */
  signal: AbortSignal;
  /** Ends the reading, for a reason that people are told. */
  abort(reason: Error): void;
}

/** What came of it. */
export interface UrlFilesRead {
  etag?: string;
  files: AsyncIterable<SourceFile | UnreadableFile>;
}
