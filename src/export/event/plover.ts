import type { Ledger } from '../../ledger/ledger.ts';
import { codesOf } from './country-codes.ts';
import type { Actor, EventRow } from './rows.ts';
import { eventRowsIn } from './rows.ts';

/** PLOVER's JSON, one event a line (https://github.com/openeventdata/PLOVER), and whose word each is under `hearsay`. Mode and context are not coded: they are null. */
export async function* plover(ledger: Ledger): AsyncGenerator<string> {
  for await (const row of eventRowsIn(ledger)) yield `${JSON.stringify(recordOf(row))}\n`;
}

function recordOf(row: EventRow): object {
  const { place } = row;
  return {
    id: row.id, date: row.date ?? null, event: row.code, mode: null, context: null, source: row.actors.map(actorOf), target: row.recipients.map(actorOf),
    eventloc: place === undefined ? null : { placename: place.name, country: codesOf(place.country)?.iso3 ?? null, lat: place.lat ?? null, lon: place.lon ?? null, feature: place.gazetteer ?? null },
    eventText: row.text, dateText: row.dateText ?? null,
    textInfo: { headline: row.headline ?? null, publication: row.outlet ?? null, datePublished: row.published ?? null, url: row.url ?? null, language: 'en' },
    hearsay: {
      statement: row.statement ?? null, status: row.status, stance: row.stance ?? null, claimant: row.claimant?.name ?? null, origins: row.origins ?? null,
      snapshot: row.snapshot, article: row.article, start: row.start, end: row.end, rule: row.rule, certainty: row.certainty,
    },
  };
}

function actorOf({ id, name, kind, role, country }: Actor): object {
  return { actorText: name, country: codesOf(country)?.iso3 ?? null, countryFips: codesOf(country)?.fips || null, sector: kind === 'outlet' ? 'MED' : null, kind, role: role ?? null, speaker: id };
}
