import { z } from 'zod';
import { directoryEntrySchema } from '../../ingest/formats/directoryEntrySchema';

/**
 * The JSON schema (draft-07) of an entry of the official directory, for those who write
 * them: made of the schema that they are read with.
 */
export function directorySchema(): object {
  return {
    ...z.toJSONSchema(directoryEntrySchema, {
      target: 'draft-7',
      io: 'input',
    }),
    title: 'Entry of the plugin directory',
    description: 'One plugin of the official directory of Backstage.',
  };
}
