import {
  AuthService,
  DiscoveryService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { z } from 'zod';

/** What the scheduler knows of a task, on whichever replica it runs. */
export interface TaskState {
  status?: 'running' | 'idle';
  /** ISO 8601: when it runs next; missing while it runs. */
  startsAt?: string;
}

const TIMEOUT_MS = 5_000;

const answerSchema = z.object({
  tasks: z.array(
    z.object({
      taskId: z.string(),
      taskState: z
        .object({
          status: z.enum(['running', 'idle']).optional(),
          startsAt: z.string().optional(),
        })
        .nullish(),
    }),
  ),
});

/**
 * Asks the scheduler of this plugin for the states of its tasks.
 *
 * @see https://backstage.io/docs/backend-system/core-services/scheduler
 */
export class TaskStates {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;
  readonly #logger: LoggerService;

  constructor(options: {
    auth: AuthService;
    discovery: DiscoveryService;
    logger: LoggerService;
  }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
    this.#logger = options.logger;
  }

  /** The states by task id; empty when the scheduler does not answer. */
  async get(): Promise<Map<string, TaskState>> {
    try {
      const baseUrl = await this.#discovery.getBaseUrl('marketplace');
      const { token } = await this.#auth.getPluginRequestToken({
        onBehalfOf: await this.#auth.getOwnServiceCredentials(),
        targetPluginId: 'marketplace',
      });
      const response = await fetch(`${baseUrl}/.backstage/scheduler/v1/tasks`, {
        headers: { Authorization: `Bearer ${token}` },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      const { tasks } = answerSchema.parse(await response.json());
      return new Map(
        tasks.map(({ taskId, taskState }) => [taskId, taskState ?? {}]),
      );
    } catch (error) {
      this.#logger.debug(
        `The scheduler did not tell when sources are read next: ${
          isError(error) ? error.message : error
        }`,
      );
      return new Map();
    }
  }
}
