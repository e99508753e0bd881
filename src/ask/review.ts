import { z } from '../reading/zod.ts';

/** What a person decided, as every answer shows it. */
export const reviewRow = z.object({
  id: z.string(), target: z.string().describe('a statement, a tie, a speaker, an utterance, a claim; of an undo a review'), verb: z.enum(['accept', 'reject', 'correct', 'merge', 'split', 'note', 'undo']), author: z.string(), at: z.string(),
  place: z.string().optional(), body: z.record(z.string(), z.unknown()).describe('what was corrected to what, the other of a merge, the note'),
});
