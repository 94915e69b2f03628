import { Inventory } from 'backstage-plugin-marketplace-common';

/**
 * The JSON of an inventory with a line for each package and finding, so that two of them can
 * be compared.
 */
export function inventoryText({
  packages,
  findings,
  ...head
}: Inventory): string {
  const begin = JSON.stringify(head, undefined, 2).replace(/\n}$/, '');
  return `${begin},
  "packages": ${lines(packages)},
  "findings": ${lines(findings)}
}`;
}

function lines(items: readonly unknown[]): string {
  const each = items.map(item => `    ${JSON.stringify(item)}`);
  return each.length ? `[\n${each.join(',\n')}\n  ]` : '[]';
}
