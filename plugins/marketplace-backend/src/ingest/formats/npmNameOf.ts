/**
 * The npm name that a text means: some entries have the address of the package's page
 * where its name belongs, or a version after it.
 *
 * @param text - for example `https://packages.example/package/@acme/x/v/1.0.0?tab=readme`
 * @returns for example `@acme/x`; the text itself where no name can be seen in it
 */
export function npmNameOf(text: string): string {
  const trimmed = text.trim();
  const page = /^https?:\/\/[^/]+\/(?:.*\/)?package\/([^?#]+)/i.exec(trimmed);
  const named = page
    ? page[1].replace(/%40/gi, '@').replace(/%2f/gi, '/')
    : trimmed.replace(/(?<=.)@[^/@]*$/, '');
  const name = /^(@[^/@]+\/)?[^/@:]+(?=\/|$)/.exec(named)?.[0];
  return name && (page || name === named) ? name : trimmed;
}
