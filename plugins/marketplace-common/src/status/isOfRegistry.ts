/** Of package managers, for what a registry has. */
const REGISTRY_PROTOCOLS = ['npm', 'backstage', 'catalog'];

/**
 * Whether what package.json asks for comes from an npm registry: a range, a tag, an alias,
 * or a patch of one of them; not a folder, an archive or a git repository.
 *
 * @param range - as package.json has it
 */
export function isOfRegistry(range: string): boolean {
  const patched = /^patch:(?:@[^/@]+\/)?[^/@]+@([^#]*)/.exec(range)?.[1];
  const asked = patched?.replace(/%3a/i, ':') ?? range;
  const protocol = /^\s*([a-z][a-z0-9+.-]*):/i.exec(asked)?.[1].toLowerCase();
  return protocol === undefined
    ? // `acme/fork#main` is of a git host, and `../fork` is a folder
      !/\/|\.(tgz|tar|tar\.gz)$/i.test(asked)
    : REGISTRY_PROTOCOLS.includes(protocol);
}
