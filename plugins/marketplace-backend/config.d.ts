import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  /** The Plugin Marketplace. */
  marketplace?: {
    /**
     * Where entries come from. Without it, the index that is bundled with the plugin.
     */
    sources?: Array<
      {
        /**
         * A name for the source, unique among them: 1 to 63 characters of [a-z0-9-].
         */
        id: string;
        /** When to read it; by default every 30 minutes, and once at the start. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      } & (
        | {
            /** The index that is bundled with the plugin. */
            type: 'bundled';
          }
        | {
            /** Files in the format of the official plugin directory, one plugin each. */
            type: 'directory';
            /** A folder or file, relative to the backend's working directory. */
            target: string;
            /** The namespace of the entities; `default` by default. */
            namespace?: string;
          }
        | {
            /** Files of `Plugin`, `Package` and `PluginCollection` entities. */
            type: 'entities';
            /** A folder or file, relative to the backend's working directory. */
            target: string;
            /** The namespace of entities that name none; `default` by default. */
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
    };
  };
}
