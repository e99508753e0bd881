import type { Event } from '../../event/event.ts';
import { loadLanguage } from '../../lang/load.ts';
import { rowsOf } from '../../ledger/ids.ts';
import type { Ledger, StoredArticle } from '../../ledger/ledger.ts';
import type { Place } from '../../place/place.ts';
import type { Reading } from '../../reading/assemble.ts';
import { edtfOf } from '../../when/edtf.ts';
import { articlesIn } from '../articles.ts';
import { originsIn } from './origins.ts';

/** Who acts or is acted on. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly kind: Reading['speakers'][number]['kind'];
  readonly role?: string;
  /** ISO 3166-1 alpha-2, of a state or of what speaks for one. */
  readonly country?: string;
}

/** One event as one article tells it, ready for a table: nothing in it is worked out anew but codes and EDTF. */
export interface EventRow {
  readonly id: string;
  readonly article: string;
  readonly snapshot: string;
  readonly url: string | undefined;
  readonly outlet: string | undefined;
  readonly published: string | undefined;
  readonly headline: string | undefined;
  readonly code: Event['code'];
  readonly actors: readonly Actor[];
  readonly recipients: readonly Actor[];
  /** EDTF; absent where the article does not date it, or only by a day of publication that nobody knows. */
  readonly date: string | undefined;
  readonly dateText: string | undefined;
  readonly place: Place | undefined;
  readonly status: Event['status'];
  /** The statement that tells it; absent where the writer does. */
  readonly statement: string | undefined;
  readonly stance: string | undefined;
  readonly claimant: Actor | undefined;
  /** Acts of speaking behind the statement's side of its claim, across the ledger. */
  readonly origins: number | undefined;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly certainty: Event['certainty'];
  /** Code units of the article's text. */
  readonly length: number;
}

/** All events of a ledger, by article and in reading order. */
export async function* eventRowsIn(ledger: Ledger): AsyncGenerator<EventRow> {
  for await (const article of articlesIn(ledger)) {
    const rows = eventRows(article);
    const origins = await originsIn(ledger, [...new Set(rows.flatMap(({ statement }) => statement ?? []))]);
    for (const row of rows) yield { ...row, origins: origins.get(row.statement ?? '') };
  }
}

/** The events of an article in reading order. */
function eventRows({ id: article, snapshot, hints, reading }: StoredArticle): Omit<EventRow, 'origins'>[] {
  const ids = rowsOf(article, reading);
  const idOf = new Map(ids.flatMap(({ local, id }) => (local === undefined ? [] : [[local, id] as const])));
  const actor = actorsOf(reading, idOf);
  const statements = new Map(reading.attributions.map((one) => [one.id, one])), whens = new Map(reading.whens.map((one) => [one.id, one]));
  const { text, headline } = reading.article;
  const url = hints.url ?? reading.article.canonicalUrl, outlet = reading.article.outlet ?? hints.outlet, published = reading.article.published?.value ?? hints.published;
  return reading.events.map((event): Omit<EventRow, 'origins'> => {
    const said = event.toldIn === null ? undefined : statements.get(event.toldIn);
    const when = event.when === undefined ? undefined : whens.get(event.when);
    const date = when && edtfOf(when.value), place = event.place === undefined ? undefined : reading.places[event.place];
    const claimant = said?.speaker === undefined || said.speaker === null ? undefined : actor(said.speaker);
    return {
      id: idOf.get(event.id) ?? event.id, article, snapshot, url, outlet, published, headline, code: event.code,
      actors: event.actors.flatMap((one) => actor(one) ?? []), recipients: event.recipients.flatMap((one) => actor(one) ?? []),
      date, dateText: when?.text, place, statement: said && idOf.get(said.id), stance: said?.stance, claimant,
      status: event.status, text: text.slice(event.start, event.end), start: event.start, end: event.end, rule: event.rule, certainty: event.certainty, length: text.length,
    };
  });
}

/** Speakers by id, each with the country it is or speaks for. */
function actorsOf({ speakers }: Reading, idOf: ReadonlyMap<string, string>): (id: string) => Actor | undefined {
  const byId = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  return (id) => {
    const speaker = byId.get(id);
    if (speaker === undefined) return undefined;
    const state = speaker.kind === 'state' ? speaker : speaker.speaksFor === undefined ? undefined : byId.get(speaker.speaksFor);
    const country = state?.kind === 'state' ? countriesByName().get(state.name) : undefined;
    return { id: idOf.get(id) ?? id, name: speaker.name, kind: speaker.kind, ...(speaker.role === undefined ? {} : { role: speaker.role }), ...(country === undefined ? {} : { country }) };
  };
}

let countries: ReadonlyMap<string, string> | undefined;

/** ISO alpha-2 of each state by all of its names that are no capital's. */
function countriesByName(): ReadonlyMap<string, string> {
  return countries ??= new Map(loadLanguage('en').table('states').flatMap(([name = '', iso = '', , , others = '']) => [name, ...others.split(', ')].filter((one) => one !== '').map((one) => [one, iso] as const)));
}
