import type { FlatStatement } from '../flat.ts';
import type { Selected } from './selected.ts';

/** What a person reads first in a bundle: every statement with who, what, where and how it can be looked up. Plain text, so that nothing in it can do anything. */
export function introduction(asked: readonly string[], { articles, claims }: Selected, rows: readonly FlatStatement[]): string {
  const sides = new Map(claims.flatMap(({ told }) => told.map(({ id, polarity }) => [id, polarity === 1 ? 'for the claim' : 'against the claim'] as const)));
  const parts = [
    `Evidence for ${asked.join(', ')}`,
    `${rows.length} statements in ${articles.length} articles, with the bytes of the pages they were read from. Nothing here says what is true: it says who said what, and where that stands.`,
    ...rows.map((row, n) => drawn(row, n + 1, sides.get(row.id))),
    LOOKING,
  ];
  return `${parts.join('\n\n')}\n`;
}

function drawn(row: FlatStatement, number: number, side: string | undefined): string {
  const line = (name: string, value: string | null): string[] => (value === null ? [] : [`   ${name.padEnd(10)}${plain(value)}`]);
  return [
    `${number}. ${plain(row.speaker_name ?? 'nobody named')} · ${row.stance}${side === undefined ? '' : ` · ${side}`}`,
    ...line('source', row.source), ...line('cue', row.cue), ...line('content', row.content), ...line('through', row.relays), ...line('outlet', row.outlet), ...line('published', row.published), ...line('headline', row.headline), ...line('address', row.url),
    ...line('stands at', `${row.start}–${row.end} of the text, in UTF-16 code units`), ...line('statement', row.id), ...line('article', row.article), ...line('snapshot', row.snapshot), ...line('found by', `${row.rule}, ${row.certainty}`),
  ].join('\n');
}

/** What an article says on one line, without the characters that move others about. */
const plain = (text: string): string => text.replace(/[\n\r\t]/g, ' ').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');

const LOOKING = `How to look it up
   hearsay verify FILE.wacz      that every file is as it was written, every page has its hash, every span says these words
   hearsay add FILE.wacz         the same articles in a ledger of your own, read anew
   archive/data.warc.gz          the pages as received (WARC 1.1); replayweb.page shows them
   hearsay/articles.jsonl        what was read from each page, an article a line
   hearsay/statements.jsonl      the statements above, a row a line
   hearsay/annotations.jsonld    the same as W3C Web Annotations
   hearsay/links.json            claims, acts of speaking, and what ties the statements
   datapackage-digest.json       one hash for all of it: have it signed or dated by whom you trust`;
