import { InputError } from '@backstage/errors';
import {
  Inventory,
  INVENTORY_LIMITS,
} from 'backstage-plugin-marketplace-common';
import { isUtf8 } from 'node:buffer';
import { cutDocument } from './cutDocument';
import { parseInventory } from './parseInventory';

/**
 * Reads an inventory from the JSON text that something else has made, in turns: up to the
 * largest that is accepted, and however hostile, it never holds the event loop for long.
 *
 * @param bytes - UTF-8
 * @param options.instance - the id of its instance, whatever the document says
 * @throws `InputError` naming the path in the document
 */
export async function parseInventoryText(
  bytes: Buffer,
  options: { instance?: string } = {},
): Promise<Inventory> {
  if (bytes.length > INVENTORY_LIMITS.bytes) {
    throw new InputError(
      `An inventory must have at most ${INVENTORY_LIMITS.bytes} bytes, and this has ${bytes.length}`,
    );
  }
  if (!isUtf8(bytes)) {
    throw new InputError('The document is not UTF-8');
  }
  const { packages } = INVENTORY_LIMITS;
  const { head, items } = await cutDocument(bytes, 'packages', packages);
  return parseInventory(
    parsePart(head, 'The document'),
    parseItems(items),
    options,
  );
}

function* parseItems(items: readonly Buffer[]): Generator<unknown> {
  for (const [index, item] of items.entries()) {
    yield parsePart(item, `packages[${index}]`);
  }
}

function parsePart(part: Buffer, what: string): unknown {
  try {
    return JSON.parse(part.toString('utf8'));
  } catch {
    throw new InputError(`${what} is not JSON`);
  }
}
