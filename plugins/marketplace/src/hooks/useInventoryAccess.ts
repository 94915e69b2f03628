import { marketplaceInventoryReadPermission } from 'backstage-plugin-marketplace-common';
import { useAccess } from './useAccess';

/**
 * Whether a person may see in detail what instances have.
 *
 * @internal
 */
export function useInventoryAccess() {
  return useAccess(marketplaceInventoryReadPermission);
}
