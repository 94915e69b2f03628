export * from './DataTable';
export * from './DataTableSkeleton';
export * from './SortableHeader';
