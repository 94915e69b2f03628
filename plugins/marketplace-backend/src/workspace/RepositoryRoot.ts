import { untilAborted } from '../untilAborted';
import { WorkerYamlParser } from '../yaml/WorkerYamlParser';
import { findWorkspaces } from './findWorkspaces';

/** Looking at some files; a disk that takes longer does not answer. */
const FIND_MS = 30_000;

/** The root of the repository that a folder lies in; it does not move while the portal runs. */
export class RepositoryRoot {
  readonly #folder: string;
  #found: Promise<string> | undefined;

  /** @param folder - the root, or any folder in it; absolute */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Finds it, once.
   *
   * @returns it, absolute and without links
   * @throws the signal's reason, or when there is no repository; it may be there later
   */
  find(signal: AbortSignal): Promise<string> {
    // Others wait for it who have not given it up
    this.#found ??= rootOf(this.#folder, AbortSignal.timeout(FIND_MS)).catch(
      error => {
        this.#found = undefined;
        throw error;
      },
    );
    return untilAborted(this.#found, signal);
  }
}

async function rootOf(folder: string, signal: AbortSignal): Promise<string> {
  const yaml = new WorkerYamlParser();
  try {
    return (await findWorkspaces(folder, { yaml, signal })).root;
  } finally {
    await yaml.close();
  }
}
