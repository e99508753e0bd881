import type { StoredArticle } from '../ledger/ledger.ts';
import { rowsOf } from '../ledger/ids.ts';

/** A statement without anything nested: what fits a row of a table. Absent is null. Offsets are UTF-16 code units of the article's text. */
export interface FlatStatement {
  readonly id: string;
  readonly article: string;
  readonly snapshot: string;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly headline: string | null;
  readonly speaker: string | null;
  readonly speaker_name: string | null;
  readonly speaker_kind: string | null;
  readonly stance: string;
  readonly framing: string;
  readonly mode: string;
  readonly source: string | null;
  readonly cue: string | null;
  /** Pieces of an interrupted content are joined by ` … `. */
  readonly content: string;
  readonly start: number;
  readonly end: number;
  /** From mouth to page, joined by ` → `. */
  readonly relays: string | null;
  readonly within: string | null;
  readonly rule: string;
  readonly certainty: string;
}

export const COLUMNS = [
  'id', 'article', 'snapshot', 'url', 'outlet', 'published', 'headline', 'speaker', 'speaker_name', 'speaker_kind', 'stance', 'framing', 'mode', 'source', 'cue', 'content',
  'start', 'end', 'relays', 'within', 'rule', 'certainty',
] as const satisfies readonly (keyof FlatStatement)[];

export function flatStatements({ id: article, snapshot, hints, reading }: StoredArticle): FlatStatement[] {
  const rows = rowsOf(article, reading);
  const ids = new Map(rows.map(({ local, id }) => [local, id]));
  const speakers = new Map(reading.speakers.map((speaker) => [speaker.id, speaker]));
  const about = {
    article, snapshot, url: hints.url ?? reading.article.canonicalUrl ?? null, outlet: reading.article.outlet ?? hints.outlet ?? null,
    published: reading.article.published?.value ?? hints.published ?? null, headline: reading.article.headline ?? null,
  };
  return reading.attributions.map((a): FlatStatement => {
    const speaker = a.speaker === null ? undefined : speakers.get(a.speaker);
    const spans = [...(a.source ? [a.source] : []), ...(a.cue ? [a.cue] : []), ...a.content];
    return {
      id: ids.get(a.id) ?? a.id, ...about, speaker: speaker ? ids.get(speaker.id) ?? null : null, speaker_name: speaker?.name ?? null, speaker_kind: speaker?.kind ?? null,
      stance: a.stance, framing: a.framing, mode: a.mode, source: a.source?.text ?? null, cue: a.cue?.text ?? null, content: a.content.map(({ text }) => text).join(' … '),
      start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)),
      relays: a.relays.length > 0 ? a.relays.map((relay) => speakers.get(relay.speaker)?.name ?? '').join(' → ') : null,
      within: a.within === undefined ? null : ids.get(a.within) ?? null, rule: a.rule, certainty: a.certainty,
    };
  });
}
