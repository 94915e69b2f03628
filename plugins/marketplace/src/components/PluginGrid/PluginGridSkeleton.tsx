import { PluginCardSkeleton } from '../PluginCard';
import { CardGrid } from './CardGrid';

const MOST = 12;

/**
 * What stands in the page's place until the first answer.
 *
 * @internal
 */
export function PluginGridSkeleton({
  count = MOST,
}: {
  /** Of the plugins, where it is known. */
  count?: number;
}) {
  const cards = Array.from(
    { length: Math.min(count, MOST) },
    (_, index) => index,
  );
  return (
    <div aria-hidden>
      <CardGrid>
        {cards.map(card => (
          <li key={card}>
            <PluginCardSkeleton />
          </li>
        ))}
      </CardGrid>
    </div>
  );
}
