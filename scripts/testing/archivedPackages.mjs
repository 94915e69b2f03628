import { hostileLinks, hostileMarkup } from './entries/hostileEntries.mjs';

const frontend = '@acme/plugin-deploys';
const backend = '@acme/plugin-deploys-backend';
const repository = name => ({
  type: 'git',
  url: 'git+https://github.com/acme/deploys.git',
  directory: `plugins/${name}`,
});

/**
 * Packages of which the registry under test has archives, by their names: the fields of
 * package.json, and other files by their paths.
 *
 * @type {Record<string, {manifest: object, files: Record<string, string>}>}
 */
export const archivedPackages = {
  [frontend]: {
    manifest: {
      version: '1.2.0',
      repository: repository('deploys'),
      backstage: {
        role: 'frontend-plugin',
        pluginId: 'deploys',
        pluginPackages: [frontend, backend],
        features: { '.': '@backstage/FrontendPlugin' },
      },
    },
    files: {
      'README.md': [
        '# Deploys',
        'Shows what is deployed, see [the guide](./docs/guide.md#first-steps).',
        '## Set up',
        '```sh\nnpm install @acme/plugin-deploys\n```',
        '| stage | colour |\n| --- | --- |\n| live | green |',
      ].join('\n\n'),
    },
  },
  [backend]: {
    manifest: {
      version: '1.2.0',
      repository: repository('deploys-backend'),
      backstage: {
        role: 'backend-plugin',
        pluginId: 'deploys',
        pluginPackages: [frontend, backend],
        features: { '.': '@backstage/BackendFeature' },
      },
      configSchema: {
        type: 'object',
        required: ['deploys'],
        properties: {
          deploys: {
            type: 'object',
            required: ['url', 'apiToken', 'region'],
            properties: {
              url: {
                type: 'string',
                description: 'Where deployments are read.',
              },
              apiToken: { type: 'string', visibility: 'secret' },
              region: { type: 'string', visibility: 'frontend' },
              stages: { type: 'integer' },
            },
          },
        },
      },
    },
    files: { 'README.md': '# The backend of Deploys' },
  },
  '@hostile/plugin-readme': {
    manifest: {
      version: '6.6.6',
      repository: repository('hostile'),
      backstage: { role: 'frontend-plugin', pluginId: 'hostile' },
    },
    files: {
      'README.md': [
        '# Hostile readme',
        ...hostileMarkup,
        ...hostileLinks,
        '[a file](./docs/../../../../file.md)',
        'The end.',
      ].join('\n\n'),
    },
  },
};
