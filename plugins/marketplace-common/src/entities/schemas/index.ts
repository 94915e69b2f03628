export { metadataSchema } from './metadataSchema';
export { packageSchema } from './packageSchema';
export { pluginCollectionSchema } from './pluginCollectionSchema';
export { pluginSchema } from './pluginSchema';
