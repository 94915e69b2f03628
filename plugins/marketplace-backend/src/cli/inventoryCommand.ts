import { isError } from '@backstage/errors';
import { Inventory } from 'backstage-plugin-marketplace-common';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { counted } from '../counted';
import { isInstanceId } from '../inventory/isInstanceId';
import { takeInventory } from '../inventory/takeInventory';
import { CliContext } from './CliContext';
import { parseOptions } from './parseOptions';
import { sendInventory } from './sendInventory';
import { inventoryText } from './inventoryText';
import { UsageError } from './UsageError';

/** How {@link inventoryCommand} is used. */
export const INVENTORY_USAGE = `inventory [--root DIR] [--instance ID] [--output FILE|-] [--send URL]

  Writes what a portal has installed: the packages that its workspaces declare, and their
  versions.

  --root DIR       the root of the portal's repository, or any folder in it; here by default
  --instance ID    the name of the portal, as 'marketplace.inventory.instance'; needed to send
  --output FILE    where to write it; - is the standard output, which is the default
  --send URL       sends it to another portal, as https://portal.example.com/api/marketplace,
                   with the token in the environment variable MARKETPLACE_TOKEN

  Ends with 0 if all went well, with 1 if something could not be read or was left out, with 2
  if there is no inventory, or it could not be written or sent.
`;

interface Request {
  root: string;
  instance: string;
  output?: string;
  send?: string;
}

/**
 * Takes the inventory of a repository where it is built.
 *
 * @param args - what follows the name of the command
 * @returns the exit code
 * @throws `UsageError`, or another error that says what could not be done
 */
export async function inventoryCommand(
  args: string[],
  context: CliContext,
): Promise<number> {
  const { root, instance, output, send } = requestOf(args);
  const { cwd, env, print, printError } = context;
  const inventory = await take(resolve(cwd, root), instance);
  const text = inventoryText(inventory);
  if (output === '-') {
    print(text);
  } else if (output !== undefined) {
    await write(resolve(cwd, output), `${text}\n`, output);
    printError(`Wrote ${summary(inventory)} to ${output}`);
  }
  if (send !== undefined) {
    await sendInventory(text, { url: send, instance, env });
    printError(`Sent ${summary(inventory)} of '${instance}' to ${send}`);
  }
  const incomplete = inventory.findings.filter(
    ({ kind }) => kind === 'unreadable' || kind === 'too-much',
  );
  for (const { message } of incomplete) {
    printError(`Incomplete: ${message}`);
  }
  return incomplete.length ? 1 : 0;
}

function requestOf(args: string[]): Request {
  const { values } = parseOptions({
    args,
    options: {
      root: { type: 'string', default: '.' },
      instance: { type: 'string' },
      output: { type: 'string', short: 'o' },
      send: { type: 'string' },
    },
  });
  const { root, instance, send } = values;
  if (instance !== undefined && !isInstanceId(instance)) {
    throw new UsageError(
      `--instance must be 1 to 63 characters of [a-z0-9-], but is '${instance}'.`,
    );
  }
  if (send !== undefined && instance === undefined) {
    throw new UsageError(
      'Name the portal with --instance to send its inventory.',
    );
  }
  return {
    root,
    send,
    instance: instance ?? 'default',
    output: values.output ?? (send === undefined ? '-' : undefined),
  };
}

async function take(folder: string, instance: string): Promise<Inventory> {
  const { signal } = new AbortController();
  try {
    const now = new Date();
    const inventory = await takeInventory({ instance, folder, now, signal });
    return { ...inventory, origin: 'file' };
  } catch (error) {
    throw new Error(
      `Cannot take the inventory of ${folder}: ${messageOf(error)}`,
    );
  }
}

async function write(path: string, text: string, shown: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    throw new Error(`Cannot write ${shown}: ${messageOf(error)}`);
  }
}

function summary({ packages, findings }: Inventory): string {
  const found = counted(findings.length, 'finding');
  return `${counted(packages.length, 'package')} and ${found}`;
}

function messageOf(error: unknown): string {
  return isError(error) ? error.message : String(error);
}
