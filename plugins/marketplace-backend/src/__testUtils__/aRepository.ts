const json = (value: unknown) => JSON.stringify(value);

const entity = (kind: string, name: string, spec: unknown, labels = {}) =>
  `${json({
    apiVersion: 'marketplace.backstage.io/v1alpha1',
    kind,
    metadata: { name, title: `Title of ${name}`, labels },
    spec,
  })}\n---\n`;

const pub = { audience: 'public' };

/** Entries for {@link aRepository}: one is installed, one half of it, one not at all. */
export const entriesOfIt = {
  'all.yaml': [
    entity(
      'Plugin',
      'catalog',
      {
        packages: [
          '@backstage/plugin-catalog',
          '@backstage/plugin-catalog-backend',
        ],
      },
      pub,
    ),
    entity('Plugin', 'todo', {
      packages: ['@acme/plugin-todo', '@acme/plugin-todo-backend'],
    }),
    entity('Plugin', 'jenkins', { packages: ['@acme/plugin-jenkins'] }, pub),
    entity('PluginCollection', 'featured', {
      type: 'curated',
      plugins: ['catalog'],
    }),
  ].join(''),
};

const workspace = (name: string, role: string, dependencies: object) => ({
  'package.json': json({
    name,
    version: '0.0.0',
    backstage: { role },
    dependencies,
  }),
});

const installed = (name: string, version: string, backstage: object) => ({
  'package.json': json({ name, version, backstage }),
});

/** A portal with plugins of {@link entriesOfIt}, and one that is in no entry. */
export const aRepository = {
  'package.json': json({
    name: 'root',
    version: '0.0.0',
    workspaces: ['packages/*'],
  }),
  'backstage.json': json({ version: '1.55.0' }),
  packages: {
    app: workspace('app', 'frontend', {
      '@backstage/plugin-catalog': '^2.0.0',
      '@acme/plugin-todo': '^1.0.0',
      '@acme/plugin-unlisted': '^3.0.0',
    }),
    backend: workspace('backend', 'backend', {
      '@backstage/plugin-catalog-backend': '^4.0.0',
    }),
  },
  node_modules: {
    '@backstage': {
      'plugin-catalog': installed('@backstage/plugin-catalog', '2.0.9', {
        role: 'frontend-plugin',
        pluginId: 'catalog',
      }),
      'plugin-catalog-backend': installed(
        '@backstage/plugin-catalog-backend',
        '4.0.0',
        { role: 'backend-plugin', pluginId: 'catalog' },
      ),
    },
    '@acme': {
      'plugin-todo': installed('@acme/plugin-todo', '1.2.0', {
        role: 'frontend-plugin',
        pluginId: 'todo',
      }),
      'plugin-unlisted': installed('@acme/plugin-unlisted', '3.3.3', {
        role: 'frontend-plugin',
        pluginId: 'unlisted',
      }),
    },
  },
};
