import { usePermission } from '@backstage/plugin-permission-react';
import { marketplaceSourceReadPermission } from 'backstage-plugin-marketplace-common';

/**
 * Whether a person has a permission. Where permissions cannot be asked for, the page is
 * open, and the backend decides.
 *
 * @internal
 */
export function useAccess(
  permission: typeof marketplaceSourceReadPermission,
): 'asking' | 'open' | 'closed' {
  const { allowed, error, loading } = usePermission({ permission });
  if (loading) {
    return 'asking';
  }
  return allowed || error !== undefined ? 'open' : 'closed';
}
