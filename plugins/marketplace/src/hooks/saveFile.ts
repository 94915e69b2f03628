/**
 * Saves a file on the machine of the person who asks for it. The browser cannot fetch it
 * by a link, which carries no credentials.
 *
 * @param name - what it is called there
 * @internal
 */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  try {
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
  } finally {
    // Safari reads the file a moment after the click.
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }
}
