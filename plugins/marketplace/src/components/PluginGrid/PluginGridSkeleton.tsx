import { PluginCardSkeleton } from '../PluginCard';
import { CardGrid } from './CardGrid';

const CARDS = Array.from({ length: 12 }, (_, index) => index);

/**
 * What stands in the page's place until the first answer.
 *
 * @internal
 */
export function PluginGridSkeleton() {
  return (
    <div aria-hidden>
      <CardGrid>
        {CARDS.map(card => (
          <li key={card}>
            <PluginCardSkeleton />
          </li>
        ))}
      </CardGrid>
    </div>
  );
}
