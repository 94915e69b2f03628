import { Skeleton } from '../Skeleton';
import { PluginCardFrame } from './PluginCardFrame';

/**
 * The place of a card that is being fetched.
 *
 * @internal
 */
export function PluginCardSkeleton() {
  return (
    <PluginCardFrame
      icon={<Skeleton width={48} height={48} />}
      heading={<Skeleton width="60%" height={20} />}
      body={<Skeleton width="100%" height={60} />}
      foot={<Skeleton width="35%" height={16} />}
    />
  );
}
