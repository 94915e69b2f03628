/*
 * npm run pictures: photographs each page in each state - full, nothing installed, no entries,
 * 10,000 plugins, failing, offline, denied, loading - in light and dark, 1400 and 390 pixels
 * wide, of both apps, for people to look through: pictures/index.html. It takes a while;
 * `-- app` or `-- app-legacy` takes those of one app, and what follows goes to Playwright.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { startPortals } from './pictures/startPortals.mjs';
import { writeIndex } from './pictures/writeIndex.mjs';
import { apps } from './portal/apps.mjs';
import { buildApp } from './portal/buildApp.mjs';
import { main } from './process/main.mjs';
import { runCommand } from './process/runCommand.mjs';
import { repositoryDir } from './repository.mjs';
import { findBrowser } from './testing/findBrowser.mjs';

await main(async () => {
  const words = process.argv.slice(2);
  const chosen = apps.filter(({ name }) => words[0] === name);
  const args = chosen.length > 0 ? words.slice(1) : words;
  const folder = path.join(repositoryDir, 'pictures');
  await mkdir(folder, { recursive: true });
  const browser = await findBrowser();

  let code = 0;
  for (const app of chosen.length > 0 ? chosen : apps) {
    await buildApp(app);
    const portals = await startPortals(app);
    const urls = Object.entries(portals).map(([state, { url }]) => [
      `PICTURES_URL_${state.toUpperCase()}`,
      url,
    ]);
    const ended = await runCommand(
      'playwright',
      ['test', '--config', 'e2e/pictures/playwright.config.ts', ...args],
      {
        minutes: 90,
        env: {
          ...Object.fromEntries(urls),
          E2E_BROWSER: browser,
          PICTURES_APP: app.name === 'app' ? 'new' : 'legacy',
          PICTURES_FOLDER: folder,
        },
      },
    );
    code ||= ended;
    await Promise.all(Object.values(portals).map(({ stop }) => stop()));
  }
  const { index, pages } = await writeIndex(folder);
  console.log(`${pages} pages: ${path.relative(repositoryDir, index)}`);
  return code;
});
