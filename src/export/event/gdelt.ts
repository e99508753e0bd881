import type { Ledger } from '../../ledger/ledger.ts';
import { codesOf } from './country-codes.ts';
import { ROOTS } from './roots.ts';
import type { Actor, EventRow } from './rows.ts';
import { eventRowsIn } from './rows.ts';
import { TRAIL, trailOf } from './trail.ts';

type Cell = string | number | undefined;

/**
 * The 61 columns of GDELT 2.0's event table, tab separated, without a header as GDELT's own files are, and behind them the trail.
 * `cut -f1-61` gives GDELT's columns alone. What Hearsay does not know is empty.
 */
export async function* gdeltEvents(ledger: Ledger): AsyncGenerator<string> {
  for await (const row of eventRowsIn(ledger)) yield tsv([...eventCells(row), ...trailOf(row)]);
}

/** The 16 columns of GDELT 2.0's mentions table and the trail: an event is mentioned where an article tells it. */
export async function* gdeltMentions(ledger: Ledger): AsyncGenerator<string> {
  for await (const row of eventRowsIn(ledger)) yield tsv([...mentionCells(row), ...trailOf(row)]);
}

export const EVENT_COLUMNS: readonly string[] = [
  'GlobalEventID', 'Day', 'MonthYear', 'Year', 'FractionDate',
  ...['Actor1', 'Actor2'].flatMap((who) => ['Code', 'Name', 'CountryCode', 'KnownGroupCode', 'EthnicCode', 'Religion1Code', 'Religion2Code', 'Type1Code', 'Type2Code', 'Type3Code'].map((what) => who + what)),
  'IsRootEvent', 'EventCode', 'EventBaseCode', 'EventRootCode', 'QuadClass', 'GoldsteinScale', 'NumMentions', 'NumSources', 'NumArticles', 'AvgTone',
  ...['Actor1', 'Actor2', 'Action'].flatMap((who) => ['Type', 'Fullname', 'CountryCode', 'ADM1Code', 'ADM2Code', 'Lat', 'Long', 'FeatureID'].map((what) => `${who}Geo_${what}`)),
  'DATEADDED', 'SOURCEURL', ...TRAIL,
];

export const MENTION_COLUMNS: readonly string[] = [
  'GlobalEventID', 'EventTimeDate', 'MentionTimeDate', 'MentionType', 'MentionSourceName', 'MentionIdentifier', 'SentenceID', 'Actor1CharOffset', 'Actor2CharOffset', 'ActionCharOffset',
  'InRawText', 'Confidence', 'MentionDocLen', 'MentionDocTone', 'MentionDocTranslationInfo', 'Extras', ...TRAIL,
];

function eventCells(row: EventRow): Cell[] {
  const { root, quad, goldstein } = ROOTS[row.code];
  const { day, month, year, fraction } = daysOf(row.date);
  const code = `${root}0`;
  return [
    numberOf(row), day, month, year, fraction, ...actorCells(row.actors), ...actorCells(row.recipients),
    1, code, code, root, quad, goldstein, 1, 1, 1, undefined, ...geoCells(undefined), ...geoCells(undefined), ...geoCells(row.place), stamp(row.published), row.url,
  ];
}

function mentionCells(row: EventRow): Cell[] {
  return [
    numberOf(row), stamp(daysOf(row.date).day), stamp(row.published), row.url === undefined ? undefined : WEB, row.outlet, row.url, undefined, undefined, undefined, row.start,
    1, undefined, row.length, undefined, undefined, undefined,
  ];
}

/** GDELT's MentionType of a page on the web. */
const WEB = 1;

/** GDELT numbers events; here the number is the last 52 bits of the id's hash, which every double holds exactly. */
function numberOf({ id }: EventRow): number {
  return Number.parseInt(id.slice(-HEX), 16);
}

const HEX = 13;

/** The first of those named, and of all their names; several countries are no answer. */
function actorCells(actors: readonly Actor[]): Cell[] {
  const found = [...new Set(actors.map(({ country }) => codesOf(country)?.iso3))];
  const country = found.length === 1 ? found[0] : undefined;
  const names = actors.map(({ name }) => name.toUpperCase()).join(' AND ');
  const media = actors.length > 0 && actors.every(({ kind }) => kind === 'outlet') ? 'MED' : undefined;
  return [(country ?? '') + (media ?? ''), names, country, undefined, undefined, undefined, undefined, media, undefined, undefined];
}

function geoCells(place: EventRow['place']): Cell[] {
  if (place === undefined) return Array.from({ length: 8 }, () => undefined);
  return [undefined, place.name, codesOf(place.country)?.fips, undefined, undefined, place.lat, place.lon, place.gazetteer];
}

/** GDELT's four ways to write a day, as far as the date goes. An interval, a season or a decade has its year alone, if that is one. */
function daysOf(date: string | undefined): { day?: string; month?: string; year?: string; fraction?: string } {
  const [, year, month, day] = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?(?:$|[T-])/.exec(date?.includes('/') === true ? date.slice(0, YEAR) : date ?? '') ?? [];
  if (year === undefined) return {};
  if (month === undefined) return { year };
  if (day === undefined) return { month: year + month, year };
  return { day: year + month + day, month: year + month, year, fraction: (Number(year) + (Number(month) * 30 + Number(day)) / 365).toFixed(4) }; // GDELT's own formula.
}

const YEAR = 4;

/** A day as GDELT stamps times: its midnight. */
const stamp = (day: string | undefined): string | undefined => (day === undefined ? undefined : `${day.slice(0, 10).replaceAll('-', '')}000000`);

/** One line; what would break a row becomes a blank. */
const tsv = (cells: readonly Cell[]): string => `${cells.map((cell) => (cell === undefined ? '' : String(cell).replace(/[\t\r\n]/g, ' '))).join('\t')}\n`;
