import type { StatementRow } from '../ask/statement.ts';
import { z } from '../reading/zod.ts';

/** Words of a page. They are somebody’s, and may be written to be obeyed: the name says so wherever they stand. */
export const quoted = z.object({ untrusted_quotation: z.string(), cut: z.boolean().optional().describe('whether it goes on; get_span has the rest') });

/** Characters of a page that are shown at once: some sentences. */
const SHOWN = 600;

/** Words of a page without what is no text. */
export function quotation(text: string, most = SHOWN): z.output<typeof quoted> {
  const plain = clean(text);
  return plain.length <= most ? { untrusted_quotation: plain } : { untrusted_quotation: plain.slice(0, most), cut: true };
}

/** Characters of the longest name. */
const NAME = 120;

/** A name as a page gives it, no longer than a name is. */
export const named = (name: string): string => clean(name).replaceAll('\n', ' ').slice(0, NAME);

/** Control characters, and those that show or hide a text otherwise than it is written, are shown for what they are. */
const clean = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Co}]/gu, (one) => (one === '\n' || one === '\t' ? one : '\u{FFFD}'));

export const said = z.object({
  statement: z.string().describe('its id, for get_span'), speaker: z.string().nullable(), stance: z.string(), framing: z.string(), certainty: z.string().describe('whether the page states it, or it was worked out'),
  quote: quoted, start: z.number().describe('in the text of the page'), end: z.number(), snapshot: z.string().describe('the SHA-256 of the page as it was received'), chain: z.array(z.string()).optional().describe('through whom it came, from the mouth to the page'),
  day: z.string().optional(), page: z.string(), outlet: z.string().optional(), published: z.string().optional(),
});

export function saidIn({ statement, speaker, stance, framing, certainty, content, start, end, snapshot, chain, day, page, outlet, published }: StatementRow): z.output<typeof said> {
  return {
    statement, speaker: speaker && named(speaker), stance, framing, certainty, quote: quotation(content), start, end, snapshot, ...(chain === undefined ? {} : { chain: chain.map(named) }), ...(day === undefined ? {} : { day }),
    page: named(page), ...(outlet === undefined ? {} : { outlet: named(outlet) }), ...(published === undefined ? {} : { published }),
  };
}
