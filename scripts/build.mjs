/*
 * npm run build: the portal's frontend for npm run serve, and the packages as
 * they are published. `-- --app` builds the frontend alone, `-- --legacy` the one on the
 * legacy frontend system.
 */
import { main } from './process/main.mjs';
import { plainError } from './process/plainError.mjs';
import { runCommand } from './process/runCommand.mjs';
import { chosenApp } from './portal/apps.mjs';
import { buildApp } from './portal/buildApp.mjs';
import { publishablePackages } from './publishablePackages.mjs';

await main(async () => {
  const { app, args } = chosenApp(process.argv.slice(2));
  await buildApp(app);
  if (args.includes('--app')) {
    return;
  }
  // The type declarations, from which each package bundles its own
  if ((await runCommand('tsc', [])) !== 0) {
    throw plainError('The types are not right: see the lines above.');
  }
  for (const { dir, manifest } of publishablePackages()) {
    console.log(`Building ${manifest.name}`);
    const code = await runCommand('backstage-cli', ['package', 'build'], {
      cwd: dir,
    });
    if (code !== 0) {
      throw plainError(`${manifest.name} could not be built.`);
    }
  }
});
