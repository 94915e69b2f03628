/** The part of npm's own settings reader that is used here; it comes without types. */
declare module '@npmcli/config' {
  export default class Config {
    constructor(options: {
      definitions: unknown;
      shorthands: unknown;
      flatten: unknown;
      nerfDarts?: string[];
      npmPath: string;
      env?: Record<string, string | undefined>;
      argv?: string[];
      cwd?: string;
      warn?: boolean;
    });
    load(): Promise<void>;
    /** As npm's own libraries take them. */
    readonly flat: Record<string, unknown>;
  }
}

declare module '@npmcli/config/lib/definitions' {
  export const definitions: unknown;
  export const shorthands: unknown;
  export const flatten: unknown;
  export const nerfDarts: string[];
}
