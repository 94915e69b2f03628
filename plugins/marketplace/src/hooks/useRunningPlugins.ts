import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import {
  InstancePackage,
  InstanceSummary,
} from 'backstage-plugin-marketplace-common';
import { useEffect, useMemo, useState } from 'react';
import { MarketplaceApi, marketplaceApiRef } from '../api';
import { pluginEvidence, RunningEvidence } from '../running';
import { KEPT_MS } from './usePlugins';
import { useRunningApp } from './useRunningApp';

const PAGE_SIZE = 100;
const MOST_PAGES = 10;
/** Nobody waits longer than this for what only adds to what is there. */
const PATIENCE_MS = 2_000;

/**
 * What runs in this browser of the plugins of an instance, by entity ref; empty until it
 * is known, where it cannot be found out, and of instances other than the one that this
 * browser uses.
 *
 * @internal
 */
export function useRunningPlugins({
  current,
  id,
}: Pick<InstanceSummary, 'current' | 'id'>): {
  running: ReadonlyMap<string, RunningEvidence>;
  /** Whether it is worth to wait for it. */
  isPending: boolean;
} {
  const api = useApi(marketplaceApiRef);
  const { data: app, isPending: asksApp } = useRunningApp();
  const { data: packages, isPending: asksPackages } = useQuery({
    queryKey: ['frontend-packages', id],
    queryFn: ({ signal }) => frontendPackages(api, id, signal),
    enabled: current,
    // As the list that waits for it
    gcTime: KEPT_MS,
  });

  const running = useMemo(() => {
    const packagesOf = new Map<string, InstancePackage[]>();
    for (const pkg of packages ?? []) {
      const ref = pkg.plugin?.entityRef;
      if (ref) {
        packagesOf.set(ref, [...(packagesOf.get(ref) ?? []), pkg]);
      }
    }
    const found = new Map<string, RunningEvidence>();
    if (current && app) {
      for (const [ref, ofPlugin] of packagesOf) {
        const evidence = pluginEvidence(ofPlugin, app);
        if (evidence) {
          found.set(ref, evidence);
        }
      }
    }
    return found;
  }, [app, current, packages]);

  const isLate = useElapsed(PATIENCE_MS);
  const isAsked = current && (asksApp || asksPackages);
  return { running, isPending: isAsked && !isLate };
}

/** Whether so many milliseconds have gone by since the first rendering. */
function useElapsed(ms: number): boolean {
  const [elapsed, setElapsed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setElapsed(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return elapsed;
}

async function frontendPackages(
  api: MarketplaceApi,
  instance: string,
  signal: AbortSignal,
): Promise<InstancePackage[]> {
  const packages: InstancePackage[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { items, pageInfo } = await api.listInstancePackages(
      instance,
      { role: ['frontend-plugin'], limit: PAGE_SIZE, cursor },
      { signal },
    );
    packages.push(...items);
    cursor = pageInfo.nextCursor;
    if (!cursor) {
      break;
    }
  }
  return packages;
}
