/*
 * npm start: the portal for development. The frontend is rebuilt and the backend
 * restarted when their files change. `-- --legacy` starts the app on the legacy frontend
 * system.
 */
import { main } from './process/main.mjs';
import { ProcessGroup } from './process/ProcessGroup.mjs';
import { addresses } from './portal/addresses.mjs';
import { allowedOrigin } from './portal/allowedOrigin.mjs';
import { announceReady } from './portal/announceReady.mjs';
import { chosenApp } from './portal/apps.mjs';
import { configArgs, configFiles } from './portal/configFiles.mjs';
import { readConfig } from './portal/readConfig.mjs';
import { requireFreePort } from './portal/requireFreePort.mjs';

await main(async () => {
  const { app, args } = chosenApp(process.argv.slice(2));
  const files = configFiles(args, { base: app.config });
  const all = await readConfig([...files.base, ...files.user]);
  Object.assign(process.env, allowedOrigin(await readConfig(files.user), all));
  const portal = addresses(all);
  await requireFreePort(portal.appPort, {
    use: 'the portal',
    setting: 'app.baseUrl',
    command: 'npm start',
  });
  await requireFreePort(portal.backendPort, {
    use: 'the backend',
    setting: 'backend.listen.port and backend.baseUrl',
    command: 'npm start',
  });

  const group = ProcessGroup.start(
    'backstage-cli',
    [
      ...['repo', 'start', app.name, 'backend'],
      ...configArgs(files),
      ...files.rest,
    ],
    { stdio: ['pipe', 'inherit', 'inherit'] },
  );
  // Enter restarts the backend. The group has no terminal of its own to read
  if (process.stdin.isTTY) {
    process.stdin.unref();
    process.stdin.pipe(group.stdin);
  }
  return announceReady(group, portal);
});
