import { useApi } from '@backstage/core-plugin-api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  SourceRefresh,
  SourceSummary,
} from 'backstage-plugin-marketplace-common';
import { useEffect, useState } from 'react';
import { marketplaceApiRef } from '../api';

const LOOK_AGAIN_MS = 2_000;
const GIVE_UP_MS = 60_000;

/**
 * Has a source read again. A run begins a moment after it was asked for; until it is
 * seen, the source is looked at more often.
 *
 * @internal
 */
export function useSourceRefresh(source: SourceSummary) {
  const api = useApi(marketplaceApiRef);
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState<{ after?: string }>();
  const { id, lastRun, running } = source;

  const mutation = useMutation({
    mutationFn: (refresh: SourceRefresh) => api.refreshSource(id, refresh),
    networkMode: 'always',
    onSuccess: () => setAsked({ after: lastRun?.id }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['sources'] }),
  });

  const waiting =
    asked !== undefined && !running && asked.after === lastRun?.id;
  useEffect(() => {
    if (!waiting) {
      return undefined;
    }
    const lookAgain = setInterval(
      () => queryClient.invalidateQueries({ queryKey: ['sources'] }),
      LOOK_AGAIN_MS,
    );
    const giveUp = setTimeout(() => setAsked(undefined), GIVE_UP_MS);
    return () => {
      clearInterval(lookAgain);
      clearTimeout(giveUp);
    };
  }, [queryClient, waiting]);

  return {
    /** Whether the source is being read, or will be in a moment. */
    state: refreshState(running, waiting || mutation.isPending),
    /** Why the latest request failed; a confirmation tells it where it was given. */
    error: (!mutation.variables?.confirm && mutation.error) || undefined,
    refresh: mutation.mutateAsync,
  };
}

/**
 * How far a refresh is.
 *
 * @internal
 */
export type RefreshState = 'idle' | 'asked' | 'running';

function refreshState(running: boolean, asked: boolean): RefreshState {
  if (running) {
    return 'running';
  }
  return asked ? 'asked' : 'idle';
}
