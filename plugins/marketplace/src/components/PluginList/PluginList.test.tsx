import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { PluginStatus } from 'backstage-plugin-marketplace-common';
import { anInstalledPlugin, aPlugin } from '../../__testUtils__';
import { rootRouteRef } from '../../routes';
import { PluginList } from './PluginList';

const show = (status: PluginStatus) =>
  renderInTestApp(
    <PluginList
      plugins={[aPlugin('Argo CD', { status })]}
      outdated={false}
      stars={{ refs: new Set(), toggle: () => {} }}
    />,
    {
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/marketplace': rootRouteRef,
      },
    },
  );

/** That holds a row's marks. */
const marksAround = (mark: HTMLElement) =>
  mark.closest('[class*="PluginListRow-marks"]');

describe('PluginList', () => {
  it('has one mark beside the texts', async () => {
    show(anInstalledPlugin({ version: '1.2.3' }));
    expect(marksAround(await screen.findByText('Installed 1.2.3'))).toHaveStyle(
      { maxWidth: '45%' },
    );
  });

  it('has more of them on a line of their own', async () => {
    show(
      anInstalledPlugin({ version: '1.2.3', attention: ['update-available'] }),
    );
    expect(marksAround(await screen.findByText('Installed 1.2.3'))).toHaveStyle(
      { maxWidth: '100%' },
    );
  });
});
