export * from './InstalledTiles';
export * from './InstalledTilesSkeleton';
