import { z } from 'zod';

/** The worker can be asked now. */
export const readyMessage = z.object({ ready: z.literal(true) });

/** Some documents of a text; `done` with the last of them. */
export const batchMessage = z.object({
  documents: z.array(
    z.object({
      json: z.string(),
      line: z.number(),
      start: z.number(),
      end: z.number(),
      startLine: z.number(),
    }),
  ),
  problems: z.array(
    z.object({
      line: z.number().optional(),
      field: z.string().optional(),
      message: z.string(),
    }),
  ),
  done: z.boolean(),
});

/** The line of a field, counted from the beginning of the document's source. */
export const lineMessage = z.object({ line: z.number() });

/** What {@link batchMessage} accepts. */
export type Batch = z.infer<typeof batchMessage>;
/** A document as its JSON text, and where its source is in the text. */
export type ParsedDocument = Batch['documents'][number];
