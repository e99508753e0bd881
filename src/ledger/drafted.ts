import type { Reading } from '../reading/assemble.ts';
import { canonicalJson } from './canonical-json.ts';
import { dayWords } from './days.ts';
import type { Draft, DraftStatement } from './draft.ts';
import { articleId, askedId, rowsOf } from './ids.ts';
import type { Addition, StoredArticle } from './ledger.ts';
import { packed } from './packed.ts';
import { folded } from './search.ts';

/** Works out what of an article is written. */
export function draftOf({ snapshot, hints, pipeline }: Addition, reading: Reading): Draft {
  const id = articleId(snapshot, hints, pipeline), outlet = reading.article.outlet ?? hints.outlet ?? null, published = reading.article.published?.value ?? hints.published ?? null;
  return {
    id, snapshot: packed(snapshot.bytes), asked: askedId(snapshot, hints), hints: canonicalJson(hints), url: hints.url ?? reading.article.canonicalUrl ?? null, outlet, published,
    body: packed(canonicalJson(asKept(reading))), statements: statementsOf(id, reading, outlet, published),
  };
}

/** The article as it will be found in the ledger. */
export function storedAs({ snapshot, hints, pipeline }: Addition, reading: Reading): StoredArticle {
  return { id: articleId(snapshot, hints, pipeline), snapshot: snapshot.id, pipeline, hints, ...(snapshot.charset === undefined ? {} : { charset: snapshot.charset }), current: true, reading: asKept(reading) };
}

function statementsOf(id: string, reading: Reading, outlet: string | null, published: string | null): DraftStatement[] {
  const where = folded(outlet ?? ''), day = dayWords(published), names = new Map(reading.speakers.map((speaker) => [speaker.id, speaker.name]));
  return rowsOf(id, { ...reading, speakers: [], whens: [], places: [], events: [], answers: [], remarks: [] }).flatMap((row): DraftStatement[] => {
    const said = reading.attributions[row.at];
    if (!said) return [];
    const words = [said.source?.text ?? '', said.cue?.text ?? '', ...said.content.map(({ text }) => text)].join(' ');
    return [{ key: row.id.slice(-8), words: { said: folded(words), speaker: folded(said.speaker === null ? '' : names.get(said.speaker) ?? ''), outlet: where, stance: said.stance, day } }];
  });
}

/** A Reading without what is not the article's: where its snapshot came from stands in the receipts. */
export function asKept(reading: Reading): Reading {
  const { id, mediaType, bytes } = reading.snapshot;
  return { ...reading, input: '', snapshot: { id, mediaType, bytes } };
}
