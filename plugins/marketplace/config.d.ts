export interface Config {
  /** The Plugin Marketplace. */
  marketplace?: {
    /** Where people are led who miss a plugin. */
    suggest?: {
      /**
       * The form to suggest a plugin: an http(s) address, or a path of this portal, such as
       * that of a software template. `{name}` stands for what the person has searched for. By
       * default the form of the Backstage community.
       *
       * @visibility frontend
       */
      url?: string;
      /**
       * What tells people how to add plugins of their own: an http(s) address, or a path of
       * this portal. Without it, the page shows which sources there are.
       *
       * @visibility frontend
       */
      documentationUrl?: string;
    };
  };
}
