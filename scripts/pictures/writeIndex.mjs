import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes `index.html` into a folder of pictures: those of a page side by side, both apps,
 * themes and widths.
 *
 * @param {string} folder whose pictures are named `<app>_<state>_<page>_<width>_<theme>.png`
 */
export async function writeIndex(folder) {
  const pages = new Map();
  for (const file of (await readdir(folder)).sort()) {
    const [app, state, page, width] = file.split('_');
    if (width && file.endsWith('.png')) {
      const title = `${page}, ${state}`;
      const group = pages.get(title) ?? [];
      group.push(
        `<img loading="lazy" src="${file}" title="${app}" width="${
          width / 2
        }">`,
      );
      pages.set(title, group);
    }
  }
  const sections = [...pages].map(
    ([title, group]) => `<h2>${title}</h2>\n${group.join('\n')}`,
  );
  const index = path.join(folder, 'index.html');
  await writeFile(
    index,
    `<!doctype html><meta charset="utf-8"><title>Pages of the marketplace</title>
<style>body { font-family: sans-serif } img { vertical-align: top; border: 1px solid #888 }</style>
${sections.join('\n')}
`,
  );
  return { index, pages: pages.size };
}
