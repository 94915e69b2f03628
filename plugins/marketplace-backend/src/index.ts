/**
 * Backend of the Plugin Marketplace: one feature to add, with the plugin and the
 * catalog module that feeds it.
 *
 * @packageDocumentation
 */

export { marketplaceFeatures as default } from './features';
