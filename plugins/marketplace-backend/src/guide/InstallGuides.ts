import { Entity } from '@backstage/catalog-model';
import { ConflictError } from '@backstage/errors';
import {
  InstallAction,
  InstallGuide,
} from 'backstage-plugin-marketplace-common';
import { Documents } from '../documents/Documents';
import { InstanceView } from '../marketplace/InstanceView';
import { PluginWithStatus } from '../marketplace/PluginWithStatus';
import { untilAborted } from '../untilAborted';
import { entryFacts } from './entryFacts';
import { GuideFacts } from './GuideFacts';
import { inExistingFiles } from './inExistingFiles';
import { installGuide, planFor } from './installGuide';
import { patchOf } from './patch/patchOf';
import { RepositoryFiles } from './patch/RepositoryFiles';
import { packagesToInstall } from './planInstall';
import { PlannedStep } from './PlannedStep';
import { requiredKeys } from './requiredKeys';

/** How long a guide waits for schemas; the next one has what came later. */
const PATIENCE_MS = 3_000;

const NO_KEYS: GuideFacts['requiredKeys'] = new Map();

/** A plugin, and the instance that a guide is for, as a caller sees them. */
export interface AskedGuide {
  plugin: PluginWithStatus;
  view: InstanceView;
  /** Of the plugin and its packages, the ones that the caller may read. */
  entities: readonly Entity[];
}

/** What {@link InstallGuides} works with. */
export interface InstallGuidesOptions {
  documents: Pick<Documents, 'configSchema'>;
  /** The root of the portal's repository, or any folder in it; absolute. */
  folder: string;
  /** The id of the instance that answers. */
  instance: string;
}

/**
 * Tells what to do to install, to update and to remove plugins, also as a patch against the
 * repository of this portal. Nothing is ever run or written.
 */
export class InstallGuides {
  readonly #options: InstallGuidesOptions;
  readonly #files: RepositoryFiles;

  constructor(options: InstallGuidesOptions) {
    this.#options = options;
    this.#files = new RepositoryFiles(options.folder);
  }

  /** The guide, as `GET /plugins/{namespace}/{name}/install` answers. */
  async guide(asked: AskedGuide, action: InstallAction): Promise<InstallGuide> {
    const { facts, plan } = await this.#plan(asked, action);
    const patch = await this.#patch(asked, plan);
    return installGuide(action, facts, plan, patch !== undefined);
  }

  /**
   * The same as a patch for `git apply`.
   *
   * @param asked.view - of this instance
   * @throws `ConflictError` when there is nothing that a patch can change
   */
  async patch(asked: AskedGuide, action: InstallAction): Promise<string> {
    const { plan } = await this.#plan(asked, action);
    const patch = await this.#patch(asked, plan);
    if (patch === undefined) {
      const { namespace, name } = asked.plugin.summary;
      throw new ConflictError(
        this.#isPatchable(asked)
          ? `There is nothing to ${action} of '${namespace}/${name}' that a patch of this portal's files could do; follow the steps of the guide`
          : `The inventory of this portal was not taken from its own files (marketplace.inventory), so there is nothing to make a patch against; follow the steps of the guide`,
      );
    }
    return patch;
  }

  async #plan(
    asked: AskedGuide,
    action: InstallAction,
  ): Promise<{ facts: GuideFacts; plan: PlannedStep[] }> {
    const facts = {
      plugin: asked.plugin,
      view: asked.view,
      entry: entryFacts(asked.entities),
      requiredKeys:
        action === 'install' ? await this.#requiredKeys(asked) : NO_KEYS,
    };
    const plan = planFor(action, facts);
    return {
      facts,
      plan: this.#isPatchable(asked)
        ? await inExistingFiles(plan, this.#files.lister())
        : plan,
    };
  }

  async #patch(
    asked: AskedGuide,
    plan: readonly PlannedStep[],
  ): Promise<string | undefined> {
    return this.#isPatchable(asked)
      ? patchOf(plan, path => this.#files.read(path))
      : undefined;
  }

  #isPatchable({ view: { instance, inventory } }: AskedGuide): boolean {
    return (
      instance === this.#options.instance &&
      inventory?.inventory.origin === 'scan'
    );
  }

  /** Of packages that are to be added or wired, what this portal has not set. */
  async #requiredKeys(asked: AskedGuide): Promise<GuideFacts['requiredKeys']> {
    const { plugin, view } = asked;
    const isHere = view.instance === this.#options.instance;
    const names = packagesToInstall(asked).toWire.map(({ name }) => name);
    const packages = plugin.packages.filter(({ name }) => names.includes(name));
    if (!packages.length) {
      return NO_KEYS;
    }
    const patience = AbortSignal.timeout(PATIENCE_MS);
    try {
      const answer = await untilAborted(
        this.#options.documents.configSchema({
          plugin: { ...plugin, packages },
          // What is installed here says nothing of another portal
          view: isHere ? view : { ...view, inventory: undefined },
          readsInventories: true,
        }),
        patience,
      );
      return new Map(
        answer.packages.map(({ packageName, schema, present = [] }) => [
          packageName,
          schema
            ? requiredKeys(schema).filter(
                key => !(isHere && present.includes(key)),
              )
            : [],
        ]),
      );
    } catch (error) {
      if (patience.aborted) {
        return NO_KEYS;
      }
      throw error;
    }
  }
}
