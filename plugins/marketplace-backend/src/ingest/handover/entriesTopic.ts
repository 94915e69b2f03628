/** The event that there is something to hand over to the catalog. */
export const ENTRIES_TOPIC = 'marketplace.entries';
