import { StorageApi, storageApiRef, useApi } from '@backstage/core-plugin-api';
import { useCallback, useEffect, useMemo, useState } from 'react';

/**
 * How plugins are shown.
 *
 * @internal
 */
export type BrowseView = 'cards' | 'list';

const KEY = 'browse-view';

/** What was last heard of it, so that a person who comes back sees no other view first. */
const lastViews = new WeakMap<StorageApi, BrowseView>();

/**
 * How the person likes plugins to be shown; the portal remembers it for them.
 *
 * @internal
 */
export function useBrowseView() {
  const storageApi = useApi(storageApiRef);
  const storage = useMemo(
    () => storageApi.forBucket('marketplace'),
    [storageApi],
  );
  const [view, setView] = useState(() => {
    const { presence, value } = storage.snapshot<string>(KEY);
    return presence === 'unknown'
      ? lastViews.get(storageApi) ?? 'cards'
      : toView(value);
  });
  useEffect(() => {
    lastViews.set(storageApi, view);
  }, [storageApi, view]);

  // A portal may remember it in its backend, which takes a moment to answer.
  useEffect(() => {
    const subscription = storage
      .observe$<string>(KEY)
      .subscribe(({ presence, value }) => {
        if (presence !== 'unknown') {
          setView(toView(value));
        }
      });
    return () => subscription.unsubscribe();
  }, [storage]);

  const change = useCallback(
    (picked: BrowseView) => {
      setView(picked);
      // It is shown all the same where it cannot be remembered.
      storage.set(KEY, picked).catch(() => {});
    },
    [storage],
  );
  return [view, change] as const;
}

function toView(value: string | undefined): BrowseView {
  return value === 'list' ? 'list' : 'cards';
}
