import {
  MarketplaceSource,
  SourceFile,
  SourceReading,
  UnreadableFile,
} from '../ingest/sources/MarketplaceSource';
import { entityOf } from './stagedEntries';

/** A source whose files are lists of names, each a plugin; `!` makes an error. */
export class FakeSource implements MarketplaceSource {
  readonly id: string;
  readonly type = 'entities';
  target?: string;
  /** The etags that readings were given. */
  etags: Array<string | undefined> = [];
  parsed: string[] = [];
  reading: () => Promise<SourceReading> = async () => ({ unchanged: true });

  constructor(id: string) {
    this.id = id;
  }

  has(
    files: Record<string, string>,
    options: { etag?: string; unreadable?: string[] } = {},
  ): this {
    const all: Array<SourceFile | UnreadableFile> = [
      ...Object.entries(files).map(([path, text]) => ({
        path,
        content: Buffer.from(text),
      })),
      ...(options.unreadable ?? []).map(path => ({
        path,
        reason: 'is locked',
      })),
    ];
    this.reading = async () => ({
      etag: options.etag,
      files: (async function* iterate() {
        yield* all;
      })(),
    });
    return this;
  }

  format: MarketplaceSource['format'] = async (text, file) => {
    this.parsed.push(file);
    const words = text.split(' ').filter(Boolean);
    return {
      found: words
        .filter(word => word !== '!')
        .map(name => ({ entity: entityOf('Plugin', name), line: 1 })),
      problems: words.includes('!')
        ? [{ severity: 'error', file, line: 2, message: 'is wrong' }]
        : [],
    };
  };

  async read({ etag }: { etag?: string }): Promise<SourceReading> {
    this.etags.push(etag);
    return this.reading();
  }
}
