export * from './entityExtensions';
export * from './marketplaceKinds';
export * from './marketplacePlugin';
export * from './portalExtensions';
