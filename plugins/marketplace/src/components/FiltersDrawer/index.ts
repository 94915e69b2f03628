export * from './FiltersDrawer';
