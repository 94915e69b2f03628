import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

/** What is listed of an instance. */
const LISTS = ['plugins', 'instance-packages', 'update-count'];

/**
 * Fetches anew what is listed of an instance, when another inventory of it is there.
 *
 * @param takenAt - of the inventory, ISO 8601; missing until it is known
 * @internal
 */
export function useNewInventory(takenAt: string | undefined): void {
  const queryClient = useQueryClient();
  const known = useRef(takenAt);
  useEffect(() => {
    const isAnother = known.current && takenAt && known.current !== takenAt;
    known.current = takenAt ?? known.current;
    for (const list of isAnother ? LISTS : []) {
      queryClient.invalidateQueries({ queryKey: [list] });
    }
  }, [takenAt, queryClient]);
}
