import { INVENTORY_LIMITS } from 'backstage-plugin-marketplace-common';
import { inventoryHeadSchema, inventoryPackageSchema } from './inventorySchema';
import { reportedRules } from './reportedRules';

/** An inventory that something else has made, without its packages. */
export const reportedHeadSchema = inventoryHeadSchema(
  reportedRules,
  INVENTORY_LIMITS,
);

/** One of its packages. */
export const reportedPackageSchema = inventoryPackageSchema(
  reportedRules,
  INVENTORY_LIMITS,
);
