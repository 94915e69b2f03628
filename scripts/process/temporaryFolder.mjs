import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { atExit } from './exitActions.mjs';

/** Makes an empty folder that is removed when the process leaves. */
export async function temporaryFolder() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'marketplace-'));
  atExit(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}
