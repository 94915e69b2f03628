import { SUPPORTED_API_VERSIONS } from 'backstage-plugin-marketplace-common';

const apiVersion = { $in: [...SUPPORTED_API_VERSIONS] };

/**
 * Finds the entities that are plugins of the marketplace.
 *
 * @internal
 */
export const ofPlugin = { kind: 'plugin', apiVersion };

/**
 * Finds the entities that are packages of such plugins.
 *
 * @internal
 */
export const ofPackage = { kind: 'package', apiVersion };

/**
 * Finds the entities that are collections of such plugins.
 *
 * @internal
 */
export const ofCollection = { kind: 'plugincollection', apiVersion };
