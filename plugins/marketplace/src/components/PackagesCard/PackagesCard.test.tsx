import { screen, within } from '@testing-library/react';
import {
  anInstalledPackage,
  aPlugin,
  renderOnPluginPage,
} from '../../__testUtils__';
import { PackagesCard } from './PackagesCard';

describe('PackagesCard', () => {
  it('tells of each package its role, version, place, and whether it runs', async () => {
    renderOnPluginPage(
      <PackagesCard />,
      aPlugin('Argo CD', {
        packages: [
          {
            entityRef: 'package:default/acme-argo',
            packageName: '@acme/argo',
            role: 'frontend-plugin',
            aliases: ['@old/argo'],
            status: anInstalledPackage({
              installedAs: '@old/argo',
              versions: [
                { version: '1.2.3', evidence: ['node_modules'] },
                { version: '1.1.0', evidence: ['lockfile'] },
              ],
              freshness: { state: 'behind', latest: '2.0.1', by: 'major' },
              deprecated: { message: 'Use 2.x.' },
              movedTo: '@acme/argo',
            }),
            registry: {
              latest: '2.0.1',
              releasedAt: '2026-04-20T08:00:00Z',
              license: 'Apache-2.0',
            },
          },
          {
            packageName: '@acme/argo-backend',
            role: 'backend-plugin',
            aliases: [],
            status: anInstalledPackage({
              version: '2.0.0',
              declaredIn: [
                { workspace: 'backend', range: '2.0.0' },
                { workspace: 'other', range: 'npm:x@1', alias: 'argo' },
              ],
              evidence: ['manifest', 'lockfile'],
              loaded: 'no',
              freshness: { state: 'unknown', reason: 'failed' },
            }),
            registryFailure: 'The registry answered 503.',
          },
          {
            packageName: '@acme/argo-common',
            role: 'common-library',
            optional: true,
            aliases: ['@old/argo-common'],
            status: { state: 'not-installed' },
          },
        ],
      }),
    );

    const [frontend, backend, common] = await screen.findAllByRole('listitem');
    expect(
      within(frontend).getByRole('link', { name: '@acme/argo' }),
    ).toHaveAttribute('href', '/catalog/default/package/acme-argo');
    expect(frontend).toHaveTextContent('Frontend plugin');
    expect(frontend).toHaveTextContent('Declared in app as ^1.2.0');
    expect(frontend).toHaveTextContent(
      'Installed under its former name @old/argo',
    );
    expect(frontend).toHaveTextContent('Installed 1.2.3');
    expect(frontend).toHaveTextContent('Several versions: 1.2.3, 1.1.0');
    expect(frontend).toHaveTextContent(
      'Latest is 2.0.1, released Apr 20, 2026 · A major version behind · Licence Apache-2.0',
    );
    expect(frontend).toHaveTextContent('Deprecated: Use 2.x.');
    expect(frontend).toHaveTextContent('Moved to @acme/argo');
    expect(backend).toHaveTextContent('Known from: Declared, Lockfile');
    expect(backend).toHaveTextContent('Declared in other as argo (npm:x@1)');
    expect(backend).toHaveTextContent('Its registry could not be asked.');
    expect(backend).toHaveTextContent(
      'Nothing newer is known: The registry answered 503.',
    );
    expect(frontend).not.toHaveTextContent(/loaded/i);
    expect(backend).toHaveTextContent('Not loaded by the backend');
    expect(within(backend).queryByRole('link')).toBeNull();
    expect(common).toHaveTextContent('Common library · optional');
    expect(backend).not.toHaveTextContent('optional');
    expect(common).toHaveTextContent('Not installed');
    expect(common).toHaveTextContent('Formerly @old/argo-common');
  });

  it('has no empty labels for people who may not see versions', async () => {
    renderOnPluginPage(
      <PackagesCard />,
      aPlugin('Argo CD', {
        packages: [
          {
            packageName: '@acme/argo',
            role: 'frontend-plugin',
            aliases: [],
            status: {
              state: 'installed',
              versions: [],
              declaredIn: [],
              evidence: [],
              loaded: 'unknown',
              freshness: { state: 'unknown', reason: 'not-checked' },
            },
          },
        ],
      }),
    );
    const item = await screen.findByRole('listitem');
    expect(item).toHaveTextContent(/^@acme\/argoInstalledFrontend plugin$/);
  });

  it('says so when an entry names no packages', async () => {
    renderOnPluginPage(<PackagesCard />, aPlugin('Argo CD'));
    expect(
      await screen.findByText('The entry names no packages.'),
    ).toBeInTheDocument();
  });
});
