export * from './CardList';
export * from './CardListSkeleton';
