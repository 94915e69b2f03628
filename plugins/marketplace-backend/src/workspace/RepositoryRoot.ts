import { WorkerYamlParser } from '../yaml/WorkerYamlParser';
import { findWorkspaces } from './findWorkspaces';

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
  async find(signal: AbortSignal): Promise<string> {
    this.#found ??= rootOf(this.#folder, signal);
    try {
      return await this.#found;
    } catch (error) {
      this.#found = undefined;
      throw error;
    }
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
