import fetch from 'npm-registry-fetch';
import { archiveUrl } from './archiveUrl';
import { guardedAgent } from './guardedAgent';
import { hasIntegrity } from './hasIntegrity';
import { LatestRelease } from './LatestRelease';
import { readBytes } from './readBytes';
import { NpmSettings } from './readNpmSettings';
import { explainFailure, UnusableAnswerError } from './registryErrors';

/** Real archives of plugins have some hundred kilobytes. */
const MAX_BYTES = 20 * 1024 * 1024;

/** Where a package is asked for, and with what. */
export interface ArchiveRequest {
  settings: NpmSettings;
  /** Of the package's scope. */
  registry: string;
  /** Of the registry, for messages. */
  host: string;
  signal: AbortSignal;
}

/**
 * Fetches the archive of a version, up to 20 MB, and makes sure that it is the one that was
 * published.
 *
 * @throws the signal's reason, or an error that says what to check; it holds no secrets
 */
export async function fetchArchive(
  name: string,
  { tarball, integrity }: LatestRelease,
  { settings, registry, host, signal }: ArchiveRequest,
): Promise<Buffer> {
  try {
    const url = archiveUrl(name, tarball, { registry, settings });
    const guarded: NpmSettings = {
      ...settings,
      agent: guardedAgent(url, settings),
    };
    const response = await fetch(url, {
      ...guarded,
      spec: name,
      signal,
      retry: { retries: 1, minTimeout: 500, maxTimeout: 500 },
    });
    const archive = await readBytes(
      response.body,
      MAX_BYTES,
      () =>
        new UnusableAnswerError(
          `The archive of '${name}' at the registry ${host} has more than ${MAX_BYTES} bytes, which is not read`,
        ),
    );
    if (integrity && !(await hasIntegrity(archive, integrity))) {
      throw new UnusableAnswerError(
        `The archive of '${name}' that the registry at ${host} sends is not the one that was published, by its checksum; check what lies between`,
      );
    }
    return archive;
  } catch (error) {
    signal.throwIfAborted();
    throw explainFailure(error, name, { host, settings });
  }
}
