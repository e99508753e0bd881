import type { Hints } from '../article/find.ts';
import { openAll } from '../snapshot/inputs.ts';
import type { Web } from '../snapshot/fetch/fetcher.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { snapshotOfText } from '../snapshot/take.ts';
import { z } from '../reading/zod.ts';
import { webAddress } from './web-address.ts';

const hints = { published: z.iso.date().optional().describe('the day of publication, where the text does not give it'), outlet: z.string().max(200).optional().describe('the outlet, where the text does not name it') };

/** An article as somebody sends it: its text, its HTML, or the address to fetch it from. */
export const givenArticle = z.object({
  text: z.string().min(1).optional(), html: z.string().min(1).optional(),
  url: webAddress(4000).optional().describe('where it came from; without text or html, where to fetch it'),
  about: z.strictObject(hints).optional(),
}).strict().refine(({ text, html }) => text === undefined || html === undefined, 'give text or html, not both').refine(({ text, html, url }) => text !== undefined || html !== undefined || url !== undefined, 'give text, html or url');
export type Given = z.output<typeof givenArticle>;

export function hintsOf({ url, about = {}, text, html }: Given): Hints {
  const { published, outlet } = about;
  return { ...(published === undefined ? {} : { published }), ...(outlet === undefined ? {} : { outlet }), ...(url === undefined || (text === undefined && html === undefined) ? {} : { url }) };
}

/** The bytes of an article that was sent, or fetched from where it says; a sentence where that fails. */
export async function snapshotGiven({ text, html, url }: Given, web: Web = {}): Promise<Snapshot | { readonly problem: string }> {
  const sent = text ?? html;
  if (sent !== undefined) return snapshotOfText(sent, inputOf({ url }), text === undefined ? 'text/html' : 'text/plain');
  for await (const opened of openAll([url ?? ''], web)) return 'problem' in opened ? { problem: opened.problem } : opened.snapshot;
  return { problem: 'nothing is there' };
}

/** What an article that was pasted is named by. */
export const inputOf = ({ url }: Pick<Given, 'url'>): string => url ?? 'pasted';
