import type { EventCode } from '../../event/event.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { csvLine } from '../csv.ts';
import { codesOf } from './country-codes.ts';
import type { Actor, EventRow } from './rows.ts';
import { eventRowsIn } from './rows.ts';
import { TRAIL, trailOf } from './trail.ts';

/** Columns as tables of armed conflict and protest have them. */
const COLUMNS = [
  'event_id_cnty', 'event_date', 'year', 'time_precision', 'disorder_type', 'event_type', 'sub_event_type', 'actor1', 'assoc_actor_1', 'inter1', 'actor2', 'assoc_actor_2', 'inter2', 'interaction',
  'civilian_targeting', 'iso', 'region', 'country', 'admin1', 'admin2', 'admin3', 'location', 'latitude', 'longitude', 'geo_precision', 'source', 'source_scale', 'notes', 'fatalities', 'tags', 'timestamp',
] as const;

export const CONFLICT_COLUMNS: readonly string[] = [...COLUMNS, ...TRAIL];

/** Material conflict alone (PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT), as CSV in the columns that researchers of conflict know, and the trail. */
export async function* conflict(ledger: Ledger): AsyncGenerator<string> {
  yield csvLine(CONFLICT_COLUMNS);
  for await (const row of eventRowsIn(ledger)) if (KINDS[row.code]) yield csvLine([...cellsOf(row), ...trailOf(row)]);
}

/** Disorder and event type of a root, as far as the root alone tells. */
const KINDS: Partial<Readonly<Record<EventCode, readonly [disorder: string, type?: string]>>> = {
  PROTEST: ['Demonstrations'], ASSAULT: ['Political violence'], COERCE: ['Strategic developments', 'Strategic developments'],
  MOBILIZE: ['Strategic developments', 'Strategic developments'], SANCTION: ['Strategic developments', 'Strategic developments'],
};

/** What the verb tells of the type that the root leaves open. */
const BY_VERB: Readonly<Record<string, string>> = {
  march: 'Protests', protest: 'Protests', rally: 'Protests', picket: 'Protests', demonstrate: 'Protests', riot: 'Riots',
  bomb: 'Explosions/Remote violence', bombard: 'Explosions/Remote violence', shell: 'Explosions/Remote violence', strafe: 'Explosions/Remote violence', pound: 'Explosions/Remote violence',
  detonate: 'Explosions/Remote violence', clash: 'Battles', fight: 'Battles', kidnap: 'Violence against civilians', abduct: 'Violence against civilians', rape: 'Violence against civilians',
  lynch: 'Violence against civilians', massacre: 'Violence against civilians', torture: 'Violence against civilians',
};

function cellsOf(row: EventRow): (string | number | undefined)[] {
  const [disorder, type] = KINDS[row.code] ?? [];
  const codes = codesOf(row.place?.country), year = row.date === undefined ? undefined : /^\d{4}/.exec(row.date)?.[0];
  return [
    row.id, row.date, year, precisionOf(row.date), disorder, type ?? BY_VERB[row.rule.slice(row.rule.indexOf(':') + 1)], undefined,
    ...partyCells(row.actors), ...partyCells(row.recipients), undefined, undefined, codes?.numeric, undefined, codes?.iso3, undefined, undefined, undefined,
    row.place?.name, row.place?.lat, row.place?.lon, undefined, row.outlet, undefined, row.text, undefined, undefined, undefined,
  ];
}

/** The first named, those named with it, and no code of what sort they are: that is not coded. */
function partyCells([first, ...others]: readonly Actor[]): (string | undefined)[] {
  return [first?.name, others.length > 0 ? others.map(({ name }) => name).join('; ') : undefined, undefined];
}

/** 1 a day, 2 a week, 3 a month; empty for what is vaguer. */
function precisionOf(date: string | undefined): number | undefined {
  if (date === undefined) return undefined;
  return date.includes('/') ? 2 : /^\d{4}-\d\d-\d\d/.test(date) ? 1 : /^\d{4}-(?:0\d|1[0-2])$/.test(date) ? 3 : undefined;
}
