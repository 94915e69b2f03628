import picomatch from 'picomatch';

/** Which folders of a repository are workspaces, as package managers have it written. */
export class WorkspacePatterns {
  /** Those of folders, relative to the root, without slashes at their ends. */
  readonly included: readonly string[];
  readonly #leftOut: readonly string[];

  /** @param patterns - with `!` what they leave out, unless a later one takes it in again */
  constructor(patterns: readonly string[]) {
    const included: string[] = [];
    let leftOut: string[] = [];
    for (const pattern of patterns.map(cleaned)) {
      if (pattern.startsWith('!')) {
        leftOut.push(pattern.slice(1));
      } else if (pattern !== '' && pattern !== '.') {
        included.push(pattern);
        leftOut = leftOut.filter(other => !picomatch.isMatch(pattern, other));
      }
    }
    this.included = included;
    this.#leftOut = leftOut;
  }

  /** @param folder - relative to the root, with `/` */
  leaveOut(folder: string): boolean {
    return picomatch.isMatch(folder, [...this.#leftOut]);
  }

  /** @param folder - relative to the root, with `/` */
  match(folder: string): boolean {
    return (
      picomatch.isMatch(folder, [...this.included]) && !this.leaveOut(folder)
    );
  }
}

function cleaned(pattern: string): string {
  return pattern
    .trim()
    .replace(/^(!?)(\.?\/)+/, '$1')
    .replace(/\/+$/, '');
}
