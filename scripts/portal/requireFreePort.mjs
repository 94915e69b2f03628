import { plainError } from '../process/plainError.mjs';
import { isPortTaken } from '../process/ports.mjs';

/**
 * Says what to do when a port is taken, before anything was started that would
 * fail over it half a minute later.
 */
export async function requireFreePort(port, { use, setting, command }) {
  if (await isPortTaken(port)) {
    throw plainError(
      `Port ${port}, which ${use} needs, is in use by another program. ` +
        `Stop that program, or choose another port: set ${setting} in a file ` +
        `my.yaml and run ${command} -- --config my.yaml`,
    );
  }
}
