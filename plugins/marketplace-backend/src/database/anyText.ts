import { z } from 'zod';
import { InventoryRules } from '../inventory/inventorySchema';

/** What is in the database has been judged before. */
export const anyText: InventoryRules = {
  name: z.string(),
  time: z.string(),
  url: z.string(),
  label: () => z.string(),
  text: () => z.string(),
  prose: () => z.string(),
  list: item => z.array(item),
  record: value => z.record(z.string(), value),
};
