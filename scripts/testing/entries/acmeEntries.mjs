import { drawing, photo } from './pictures.mjs';

const apiVersion = 'marketplace.backstage.io/v1alpha1';

/**
 * A plugin whose packages only the registry under test has, so that all is known of it: how
 * it is wired, and what it can be configured with; one with screenshots; and a collection.
 *
 * @param {string} added the day on which it was added, as 2026-01-31
 */
export function acmeEntries(added) {
  const frontend = '@acme/plugin-deploys';
  const backend = '@acme/plugin-deploys-backend';
  return [
    {
      apiVersion,
      kind: 'Plugin',
      metadata: {
        name: 'acme-deploys',
        title: 'Acme Deploys',
        description: 'Shows what is deployed where, and who did it.',
        tags: ['deployment'],
        links: [
          { url: 'https://acme.example/docs', title: 'Documentation' },
          { url: 'https://acme.example/source', title: 'Source' },
        ],
      },
      spec: {
        author: { name: 'Team Delivery', url: 'https://acme.example/team' },
        categories: ['CI/CD'],
        description: 'Deployments of *all* stages, **side by side**.',
        highlights: ['Every stage on one page'],
        icon: 'simple-icons:argo',
        maintenance: 'inactive',
        packages: [frontend, backend],
        history: { added },
        setup: {
          integration: [
            {
              title: 'Route',
              language: 'tsx',
              source: `import { DeploysPage } from '${frontend}';\n<Route path="/deploys" element={<DeploysPage />} />`,
            },
          ],
        },
      },
    },
    {
      apiVersion,
      kind: 'Plugin',
      metadata: {
        name: 'acme-oncall',
        title: 'Acme Oncall',
        description: 'Shows who is on call.',
      },
      spec: {
        author: 'Team Reliability',
        categories: ['Incident Management'],
        screenshots: [
          { title: 'Who is on call', image: photo },
          { title: 'The week as a drawing', image: drawing },
          {
            title: 'How to swap a shift',
            image: 'https://acme.example/swap.png',
          },
        ],
      },
    },
    {
      apiVersion,
      kind: 'Package',
      metadata: { name: 'acme-plugin-deploys' },
      spec: {
        packageName: frontend,
        role: 'frontend-plugin',
        partOf: ['acme-deploys'],
      },
    },
    {
      apiVersion,
      kind: 'Package',
      metadata: { name: 'acme-plugin-deploys-backend' },
      spec: {
        packageName: backend,
        role: 'backend-plugin',
        partOf: ['acme-deploys'],
        permissions: ['deploys.release.read'],
      },
    },
    {
      apiVersion,
      kind: 'PluginCollection',
      metadata: {
        name: 'acme-favourites',
        title: 'Favourites of Acme',
        description: 'What our teams use most.',
      },
      spec: { type: 'curated', plugins: ['acme-deploys', 'argo-cd'] },
    },
  ];
}
