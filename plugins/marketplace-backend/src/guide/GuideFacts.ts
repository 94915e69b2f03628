import { InstanceView } from '../marketplace/InstanceView';
import { PluginWithStatus } from '../marketplace/PluginWithStatus';
import { EntryFacts } from './entryFacts';

/** What a guide is made of. */
export interface GuideFacts {
  plugin: PluginWithStatus;
  /** The instance that the guide is for. */
  view: InstanceView;
  entry: EntryFacts;
  /**
   * Paths of the configuration that packages cannot do without and that are not set yet, by
   * npm name; a package that is not there has none, or they are not known.
   */
  requiredKeys: ReadonlyMap<string, readonly string[]>;
}
