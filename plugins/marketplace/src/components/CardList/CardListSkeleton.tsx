import { Skeleton } from '../Skeleton';
import { CardList } from './CardList';

const CARDS = ['1', '2', '3', '4', '5'];

/**
 * What stands in the place of cards until they are known.
 *
 * @internal
 */
export function CardListSkeleton() {
  return (
    <div aria-hidden>
      <CardList
        label=""
        items={CARDS.map(key => ({
          key,
          card: <Skeleton width="100%" height={116} />,
        }))}
      />
    </div>
  );
}
