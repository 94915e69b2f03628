/**
 * What is said of a plugin's or a package's state in an instance.
 *
 * @internal
 */
export const statusTexts = {
  attention: {
    'missing-companion': 'Incomplete',
    'not-loaded': 'Not loaded',
    incompatible: 'Incompatible',
    deprecated: 'Deprecated',
    moved: 'Moved',
    archived: 'Archived',
    'update-available': 'Update available',
    unlisted: 'Unlisted',
  },
  attentionHint: {
    'missing-companion':
      'Something that it needs is missing: its other half, or a module.',
    'not-loaded': 'It is declared, but the running backend has not loaded it.',
    incompatible: 'It says that it is not made for this portal.',
    deprecated: 'Its publisher has deprecated the installed version.',
    moved: 'Another package took its place.',
    archived: 'Nobody maintains it any more.',
    'update-available': 'Its registry has a newer version.',
    unlisted: 'It is installed, but no source has an entry of it.',
  },
  evidence: {
    manifest: 'Declared',
    lockfile: 'Lockfile',
    node_modules: 'On disk',
    'dynamic-plugin': 'Dynamic',
    runtime: 'Loaded',
    report: 'Reported',
  },
  evidenceHint: {
    manifest: 'A package.json of the portal declares it.',
    lockfile: 'The lockfile of the package manager has its version.',
    node_modules: 'Its own package.json was read on disk.',
    'dynamic-plugin': 'The portal has it as a dynamic plugin.',
    runtime: 'The running backend has loaded it.',
    report: 'The instance, or its build, has sent that it has it.',
  },
  loaded: {
    yes: 'Loaded',
    no: 'Not loaded',
    unknown: 'Not known',
  },
  freshness: {
    current: 'Up to date',
    ahead: 'Newer than listed',
    behind: 'Behind',
    unknown: 'Not known',
  },
  behind: {
    major: 'A major version behind',
    minor: 'A minor version behind',
    patch: 'A patch behind',
    prerelease: 'A prerelease behind',
  },
  unknownFreshness: {
    'registry-off': 'The npm registry is not asked.',
    'not-checked': 'It was not looked up in its registry yet.',
    'not-found': 'Its registry does not know it.',
    failed: 'Its registry could not be asked.',
    'no-version': 'The installed version is not known.',
    'no-channel': 'Its registry has no newer build of this kind.',
    local:
      'It comes from this repository, a folder, an archive or git, and not from a registry.',
  },
  running: {
    word: 'This browser',
    wordVersion: 'This browser {{version}}',
    hint: 'The app that you are using has it.',
    otherVersion: 'This browser runs {{version}}',
    otherVersionHint:
      '{{installed}} is installed, but the app that you are using was built with {{version}}. Build and deploy the app again, or reload this page.',
    missing: 'Not in this app',
    missingHint:
      'It is installed, but the app that you are using does not have it: it was built without it, or the package is not added to the app.',
    disabled: 'Switched off in this app',
    disabledHint:
      'The app that you are using has it, but all its extensions are disabled.',
    partlyHint: 'Disabled in the app that you are using: {{names}}',
  },
  compatibility: {
    title: 'Compatibility',
    declared: 'declared',
    derived: 'derived',
    declaredHint: 'The package says so itself.',
    derivedHint: 'Worked out from what the package depends on and exports.',
    madeFor: 'Made for Backstage {{supported}}',
    madeForAnd: 'Made for Backstage {{supported}}; you run {{running}}',
    builtFor: 'Built against Backstage {{builtFor}}',
    builtForAnd: 'Built against Backstage {{builtFor}}; you run {{running}}',
    dependency: 'Needs {{dependency}} {{range}}; you have {{installed}}',
    bothSystems: 'Works with the new and the legacy frontend system',
    newSystem: 'Works with the new frontend system',
    legacySystem: 'Works with the legacy frontend system',
    yours: '{{what}}; your app is on the {{running}} one',
    entryPoint: '{{what}}, through {{entryPoint}}',
    system: { new: 'new', legacy: 'legacy' },
    node: 'Needs Node.js {{supported}}',
    nodeAnd: 'Needs Node.js {{supported}}; you run {{running}}',
    verdict: {
      good: 'Fits',
      fair: 'Mostly fits',
      bad: 'Does not fit',
      open: 'Not known',
    },
  },
} as const;
