import { Skeleton } from '../Skeleton';
import { Tile } from './Tile';
import { TileGrid } from './TileGrid';

const TILES = [0, 1, 2, 3, 4, 5];

/**
 * What stands in the place of the tiles until the figures are known.
 *
 * @internal
 */
export function InstalledTilesSkeleton() {
  return (
    <TileGrid>
      {TILES.map(tile => (
        <Tile
          key={tile}
          label=""
          value={<Skeleton width={64} height={32} />}
          hint={<Skeleton width={96} height={14} />}
        />
      ))}
    </TileGrid>
  );
}
