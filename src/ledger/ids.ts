import { createHash } from 'node:crypto';
import type { Hints } from '../article/find.ts';
import type { Reading } from '../reading/assemble.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Span } from '../text/span.ts';
import { canonicalJson } from './canonical-json.ts';

/** Hex digits of an article's hash: 80 bits, so that a billion articles share none. */
const ARTICLE_DIGITS = 20;
/** Hex digits that tell a row from the others of its article. Equal ones are told apart by their order. */
const ROW_DIGITS = 8;

export type RowKind = 'statement' | 'speaker' | 'when' | 'place' | 'event' | 'answer' | 'remark';

/** The id of an article: a hash of its bytes, of what the user knew of it and of the version of the program that read it. */
export function articleId({ id, mediaType, charset }: Snapshot, hints: Hints, pipeline: string): string {
  return `article:${hashed([id, mediaType, charset, hints, pipeline]).slice(0, ARTICLE_DIGITS)}`;
}

/** What stays the same when a later version of the program reads the same bytes with the same hints. */
export function askedId({ id, mediaType, charset }: Snapshot, hints: Hints): string {
  return hashed([id, mediaType, charset, hints]).slice(0, ARTICLE_DIGITS);
}

/** The id of something that `link` found or a person decided: a hash of what makes it what it is. */
export function linkedId(kind: string, ...parts: readonly unknown[]): string {
  return `${kind}:${hashed(parts).slice(0, ARTICLE_DIGITS)}`;
}

/** Where something stands in a snapshot, whichever version of the program found it there. */
export function placeOf(snapshot: string, kind: string, spans: readonly Span[]): string {
  return hashed([snapshot, kind, spans.map(({ start, end }) => [start, end])]).slice(0, ARTICLE_DIGITS);
}

/** One row of an article: what it is, its id in the ledger, its place in the Reading, the spans it stands on. */
export interface Row {
  readonly kind: RowKind;
  readonly id: string;
  readonly at: number;
  /** Its id within the Reading, `a3`, where it has one. */
  readonly local?: string;
  readonly spans: readonly Span[];
}

/** Every row of a Reading with its id in the ledger, in the Reading's order. */
export function rowsOf(article: string, reading: Reading): Row[] {
  const seen = new Map<string, number>();
  const row = (kind: RowKind, at: number, spans: readonly Partial<Span>[], local?: string, more?: unknown): Row => {
    const whole = spans.flatMap(({ start, end }) => (start === undefined || end === undefined ? [] : [{ start, end }]));
    const key = canonicalJson([kind, whole.map(({ start, end }) => [start, end]), more]);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    const id = `${kind}:${article.slice('article:'.length)}${hashed([key, before]).slice(0, ROW_DIGITS)}`;
    return { kind, id, at, spans: whole, ...(local === undefined ? {} : { local }) };
  };
  const placed = (kind: RowKind, found: readonly (Partial<Span> & { readonly id?: string })[], more?: (n: number) => unknown): Row[] => found.map((one, n) => row(kind, n, [one], one.id, more?.(n)));
  return [
    ...reading.attributions.map((a, n) => row('statement', n, [...(a.source ? [a.source] : []), ...(a.cue ? [a.cue] : []), ...a.content], a.id)),
    ...reading.speakers.map((s, n) => row('speaker', n, s.mentions, s.id, s.name)),
    ...placed('when', reading.whens),
    ...placed('place', reading.places),
    ...placed('event', reading.events),
    ...reading.answers.map((answer, n) => row('answer', n, [], undefined, answer)),
    ...placed('remark', reading.remarks, (n) => reading.remarks[n]?.rule),
  ];
}

/** The id of the article that holds a row; undefined for an id of anything else. */
export function articleOfRow(id: string): string | undefined {
  const [kind = '', hash = ''] = id.split(':');
  return ROW_KINDS.has(kind) && hash.length === ARTICLE_DIGITS + ROW_DIGITS ? `article:${hash.slice(0, ARTICLE_DIGITS)}` : undefined;
}

export const ROW_KINDS: ReadonlySet<string> = new Set<RowKind>(['statement', 'speaker', 'when', 'place', 'event', 'answer', 'remark']);

function hashed(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
