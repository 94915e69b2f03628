import { EntitySwitch, isKind } from '@backstage/plugin-catalog';
import {
  isPackage,
  isPlugin,
  isPluginCollection,
} from 'backstage-plugin-marketplace/legacy';
import { collectionPage } from './collectionPage';
import { defaultPage } from './defaultPage';
import { groupPage, userPage } from './orgPages';
import { packagePage } from './packagePage';
import { PluginPage } from './PluginPage';

/** What the catalog shows of an entity, by its kind. */
export const entityPage = (
  <EntitySwitch>
    <EntitySwitch.Case if={isPlugin} children={<PluginPage />} />
    <EntitySwitch.Case if={isPackage} children={packagePage} />
    <EntitySwitch.Case if={isPluginCollection} children={collectionPage} />
    <EntitySwitch.Case if={isKind('user')} children={userPage} />
    <EntitySwitch.Case if={isKind('group')} children={groupPage} />
    <EntitySwitch.Case children={defaultPage} />
  </EntitySwitch>
);
