import { SourceType } from 'backstage-plugin-marketplace-common';

const ENTRY_EXTENSION = /\.(ya?ml|json)$/i;

/** What a dot in a name may begin that is the end of another kind of file, not of a name. */
const OTHER_EXTENSION =
  /\.(adoc|avif|bak|bmp|cfg|conf|css|csv|gif|gz|hbs|html?|ico|ini|jpe?g|jsx?|less|lock|log|map|[cm][jt]s|mdx?|orig|pdf|png|properties|ps1|py|rej|rst|sass|scss|sh|snap|svg|swp|tar|tgz|tmp|toml|tsx?|txt|webp|xml|zip)$/;

/**
 * Whether a file is one of a source, by its name.
 *
 * Entries are YAML or JSON. The official directory also has files without extension,
 * whose names may hold dots (`digital.ai`); they are in lower case, unlike README, LICENSE
 * or CODEOWNERS.
 *
 * @param name - the last segment of its path
 */
export function isEntryFile(name: string, type: SourceType): boolean {
  if (isPassedOver(name)) {
    return false;
  }
  return (
    ENTRY_EXTENSION.test(name) ||
    (type === 'directory' &&
      /^[a-z0-9][a-z0-9._-]*$/.test(name) &&
      !OTHER_EXTENSION.test(name))
  );
}

/** Whether a file or folder is never looked at: hidden ones, and installed packages. */
export function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}
