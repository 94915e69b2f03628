import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import { HumanDuration } from '@backstage/types';

/** All keys have to be met, each by any of its values. */
type PolicyFilter = {
  [key: string]: string | number | boolean | Array<string | number | boolean>;
};

export interface Config {
  /** The Plugin Marketplace. */
  marketplace?: {
    /**
     * Where entries come from; without it, the index that is bundled with the plugin. Where
     * several sources have the same plugin, the first one that says something about a field
     * decides it.
     */
    sources?: Array<
      {
        /**
         * A name for the source, unique among them: 1 to 63 characters of [a-z0-9-], but not
         * `catalog` or `installed`. When it is changed, the entries of the source are read anew.
         */
        id: string;
        /**
         * When to read it, and how long that may take. By default every 30 minutes, and every
         * hour over the network; besides, once at each start.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      } & (
        | {
            /** The index that is bundled with the plugin. */
            type: 'bundled';
          }
        | {
            /** Files in the format of the official plugin directory, one plugin each. */
            type: 'directory';
            /**
             * A folder, file or glob, relative to the backend's working directory; or the URL
             * of a folder, file or glob that an integration can read.
             */
            target: string;
            /** The namespace of the entities; `default` by default. */
            namespace?: string;
          }
        | {
            /** Files of `Plugin`, `Package` and `PluginCollection` entities. */
            type: 'entities';
            /**
             * A folder, file or glob, relative to the backend's working directory; or the URL
             * of a folder, file or glob that an integration can read, or of a file on a web
             * server that is in `backend.reading.allow`.
             */
            target: string;
            /** The namespace of entities that name none; `default` by default. */
            namespace?: string;
          }
        | {
            /** The plugins that are developed in the portal's own repository. */
            type: 'workspace';
            /**
             * The root of the repository, or any folder in it; by default that of
             * `marketplace.inventory.root`.
             */
            root?: string;
            /** The namespace of the entities; `default` by default. */
            namespace?: string;
          }
        | {
            /** npm packages, described by what their registry knows of them. */
            type: 'packages';
            /**
             * Names of 1 to 1,000 packages. Registry, scopes and tokens are those of the
             * operator's .npmrc.
             */
            packages: string[];
            /** The namespace of the entities; `default` by default. */
            namespace?: string;
          }
      )
    >;
    /** What this portal has installed. */
    inventory?: {
      /**
       * The name of this instance, for example `production`; `default` by default.
       */
      instance?: string;
      /**
       * The root of the portal's repository, or any folder in it; by default it is
       * looked for from the backend's working directory upwards.
       */
      root?: string;
      /**
       * A file with the inventory that a build has written (`backstage-plugin-marketplace-backend
       * inventory`), relative to the backend's working directory; for containers without the
       * repository. What runs is added to it.
       */
      file?: string;
      /** When to take it; by default every hour, and besides once at each start. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      /**
       * How old the inventory of an instance may get before it is shown as out of date; 7 days
       * by default. With `file`, its own date counts.
       */
      staleAfter?: HumanDuration | string;
    };
    /**
     * What npm registries know of packages: latest versions, deprecations; and, when somebody
     * opens the page of a plugin, readmes and config schemas. Registries, scopes, tokens and
     * proxies are those of the operator's .npmrc.
     */
    registry?: {
      /** Whether registries are asked at all; true by default. */
      enabled?: boolean;
      /**
       * When to look up the next packages; by default every minute. Each package is looked up
       * about every 12 hours, spread over that time.
       */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      /**
       * Packages looked up at the same time: 1 to 16, 8 by default. A look-up begins every 300
       * milliseconds at most, so that more are only for registries that are slow to answer.
       */
      concurrency?: number;
    };
    /**
     * What those who run the portal say of plugins. It is shown wherever plugins are, and can
     * be filtered by; nobody is kept from anything.
     */
    policy?: {
      /** Up to 100; the first one that selects a plugin decides. */
      rules: Array<{
        verdict: 'recommended' | 'allowed' | 'discouraged' | 'blocked';
        /**
         * Which plugins it is about: keys and values as in the filter of a `PluginCollection`,
         * for example `{ category: Security }`, or a list of such filters. `{ kind: Plugin }`
         * selects all.
         */
        filter: PolicyFilter | PolicyFilter[];
        /** Why, in a sentence that people read beside the verdict; up to 500 characters of plain text. */
        reason?: string;
      }>;
    };
  };
}
