import { MarketplaceParts } from './MarketplaceParts';

/**
 * The marketplace, below a header that the frontend system draws.
 *
 * The frontend system's sub-pages would not do: they move the first one away from the
 * page's address, lose the filters on the way there, and cannot hide a tab from people
 * who may not see it. The tabs of its header point at panels that do not exist.
 *
 * @internal
 */
export function MarketplacePage() {
  return (
    <main>
      <MarketplaceParts />
    </main>
  );
}
