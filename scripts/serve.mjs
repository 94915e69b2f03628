/*
 * npm run serve: one process serves the built portal and the API, as a deployed
 * Backstage does. `-- --legacy` serves the app on the legacy frontend system.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { main } from './process/main.mjs';
import { ProcessGroup } from './process/ProcessGroup.mjs';
import { addresses } from './portal/addresses.mjs';
import { announceReady } from './portal/announceReady.mjs';
import { chosenApp } from './portal/apps.mjs';
import { buildApp } from './portal/buildApp.mjs';
import { configArgs, configFiles } from './portal/configFiles.mjs';
import { derivedConfig } from './portal/derivedConfig.mjs';
import { readConfig } from './portal/readConfig.mjs';
import { requireFreePort } from './portal/requireFreePort.mjs';
import { repositoryDir } from './repository.mjs';

await main(async () => {
  const { app, args } = chosenApp(process.argv.slice(2));
  const files = configFiles(args, {
    base: [...app.config, 'app-config.serve.yaml'],
  });
  const all = [...files.base, ...files.user];
  Object.assign(
    process.env,
    derivedConfig(await readConfig(files.user), await readConfig(all)),
  );
  const portal = addresses(await readConfig(all));
  // There is no second server: the backend hands out the built portal
  portal.appProbeUrl = portal.backendProbeUrl;
  await requireFreePort(portal.backendPort, {
    use: 'the portal',
    setting: 'backend.listen.port',
    command: 'npm run serve',
  });

  if (!existsSync(path.join(app.dir, 'dist/index.html'))) {
    console.log('The portal has not been built yet.');
    await buildApp(app);
  }
  const group = ProcessGroup.start(
    'node',
    [
      '--enable-source-maps',
      '--require',
      '@backstage/cli/config/nodeTransform.cjs',
      'src/index.ts',
      ...configArgs(files),
      ...files.rest,
    ],
    {
      // Relative paths in the configuration start here, as in npm start
      cwd: path.join(repositoryDir, 'packages/backend'),
      env: { NODE_ENV: 'production' },
    },
  );
  return announceReady(group, portal);
});
