import { setTimeout as delay } from 'node:timers/promises';
import pLimit from 'p-limit';
import {
  DueLookUp,
  LookUpResult,
  RegistryStore,
} from '../database/RegistryStore';
import { afterAnswer, afterFailure, soonAfter } from './nextLookUp';
import { RegistryClient } from './RegistryClient';
import { RetryLaterError, UnusableAnswerError } from './registryErrors';
import { RegistryHosts } from './RegistryHosts';

/** Packages that one run asks for. */
const MAX_LOOK_UPS = 200;

/** Results that are stored together: one that was cut off loses no more. */
const MAX_UNSAVED = 20;

/** Stands for registries when npm's settings cannot be read. */
const NO_HOST = '.npmrc';

/** What looking up needs. */
export interface LookUpOptions {
  client: Pick<RegistryClient, 'look' | 'hostOf'>;
  store: RegistryStore;
  /** Which registries are left alone; carries over from run to run. */
  hosts: RegistryHosts;
  /** Look-ups at the same time. */
  concurrency: number;
  /** From one to the next, in milliseconds: requests to the portal come in between. */
  paceMs: number;
  signal: AbortSignal;
}

/**
 * Looks up the packages that are due, 200 at most, and stores what came of it. Packages
 * of registries that are left alone are put off, and do not keep others waiting.
 *
 * @throws the signal's reason, or what the store throws; what came of look-ups until then
 *   is stored
 */
export async function lookUpDue(options: LookUpOptions): Promise<void> {
  const { store } = options;
  const stopped = new AbortController();
  const signal = AbortSignal.any([options.signal, stopped.signal]);
  const limit = pLimit(options.concurrency);
  const unsaved: LookUpResult[] = [];
  const save = () => store.save(unsaved.splice(0), new Date());
  let asked = 0;
  let nextAt = 0;
  const turn = async () => {
    const now = performance.now();
    const wait = Math.max(nextAt - now, 0);
    nextAt = now + wait + options.paceMs;
    await delay(wait, undefined, { signal }).catch(() => {});
    signal.throwIfAborted();
  };

  const handle = async (due: DueLookUp) => {
    if (signal.aborted) {
      return;
    }
    const result = await lookUp(due, { ...options, signal, turn });
    asked += result.outcome === 'postponed' ? 0 : 1;
    if (unsaved.push(result) >= MAX_UNSAVED) {
      await save();
    }
  };

  try {
    while (asked < MAX_LOOK_UPS) {
      signal.throwIfAborted();
      const now = new Date();
      // Those that come first are often those that failed; others tell whether it works again
      const withRandom = options.hosts.isSomeOnTrial(now);
      const due = await store.due(now, MAX_LOOK_UPS - asked, { withRandom });
      if (!due.length) {
        break;
      }
      await Promise.all(due.map(each => limit(() => handle(each))));
      await save();
    }
  } finally {
    // The others, when one could not be stored
    stopped.abort();
    if (unsaved.length) {
      await save();
    }
  }
}

async function lookUp(
  { name, etag, failures }: DueLookUp,
  options: LookUpOptions & { turn: () => Promise<void> },
): Promise<LookUpResult> {
  const { client, hosts, signal, turn } = options;
  const host = await client.hostOf(name).catch(() => NO_HOST);
  if (!hosts.restOf(host, new Date())) {
    await turn();
  }
  const rest = hosts.restOf(host, new Date());
  if (rest) {
    hosts.left(host);
    return {
      name,
      outcome: 'postponed',
      failure: `Not asked for yet: ${rest.why}`,
      dueAt: soonAfter(rest.until, new Date()),
    };
  }
  const tried = { host, name, begunAt: new Date() };
  try {
    const answer = await client.look(name, { etag, signal });
    hosts.answered(tried);
    return { ...answer, name, dueAt: afterAnswer(answer.outcome, new Date()) };
  } catch (cause) {
    signal.throwIfAborted();
    const error = cause instanceof Error ? cause : new Error(String(cause));
    const now = new Date();
    if (error instanceof UnusableAnswerError) {
      hosts.refused(tried, error, now);
    } else {
      hosts.failed(tried, error, now);
    }
    const wait =
      error instanceof RetryLaterError ? error.retryAfterMs : undefined;
    return {
      name,
      outcome: 'failed',
      failure: error.message,
      dueAt: afterFailure(failures, now, wait),
    };
  }
}
