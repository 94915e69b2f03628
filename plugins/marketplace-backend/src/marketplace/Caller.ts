import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Visible } from './CatalogVisibility';

/** Who asks, and what they may see. */
export interface Caller {
  credentials: BackstageCredentials;
  /** Of the catalog's entities. */
  visible: Visible;
  /** Whether they have `marketplace.inventory.read`. */
  readsInventories: boolean;
}
