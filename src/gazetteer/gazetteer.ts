import type { Model } from '../model/format.ts';
import { hashCodes, hashText } from '../model/hash.ts';
import { loadModel } from '../model/load.ts';
import { startsOf } from '../model/starts.ts';
import { placeKey, placeKeyInto } from './key.ts';

/** What a place of the gazetteer is. A region is of the first level (state, province), a county of the second, a capital that of a country. */
export const PLACE_KINDS = ['country', 'region', 'county', 'town', 'capital', 'quarter', 'continent', 'area', 'sea', 'river', 'island', 'mountain', 'park'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A place of the gazetteer. */
export interface Entry {
  readonly index: number;
  readonly name: string;
  readonly kind: PlaceKind;
  /** Degrees. */
  readonly lat: number;
  readonly lon: number;
  /** GeoNames id; absent where none is known. */
  readonly geonames?: number;
  /** ISO 3166-1 alpha-2; absent for what lies in several countries or none. */
  readonly country?: string;
  /** GeoNames' code of the first-level region, as "US.TX"; absent where unknown. */
  readonly region?: string;
  readonly people: number;
}

/** How a name names: in full, by its people ("Tavians"), or short as in an address ("Ala."). */
export type Naming = 'name' | 'people' | 'short';

/** 1 a village, 2 a town, 3 a city, 4 a country, a region or what is no town. */
export type Rank = 0 | 1 | 2 | 3 | 4;

/** The people of a town and of a city at least. */
const TOWN = 15_000, CITY = 150_000;

export interface Gazetteer {
  /** All places of that name, in no telling order. */
  readonly find: (name: string, naming?: Naming) => Entry[];
  /** How well known the best known place of this key (`placeKey`) is: 0 when there is none; quicker than `find`. */
  readonly rank: (key: string, naming?: Naming) => Rank;
}

/** Marks put before keys, so that all namings share one table. */
export const MARKS: Readonly<Record<Naming, string>> = { name: '', people: '#', short: '~' };

/** Numbers in the tables: degrees, and people as a logarithm. */
export const DEGREES = 180, LOG = 8;

const MIDDLE = Math.log2(TOWN) * LOG, LARGE = Math.log2(CITY) * LOG;
const SETTLED = new Set(['county', 'town', 'capital', 'quarter'].map((kind) => PLACE_KINDS.findIndex((known) => known === kind)));

let loaded: Gazetteer | undefined;

/** The gazetteer this package ships, loaded on first use. Throws `RangeError` when it is not there or not as expected. */
export function loadGazetteer(): Gazetteer {
  loaded ??= gazetteerOf(loadModel('gazetteer'));
  return loaded;
}

/**
 * A gazetteer from its tables: places by columns, their names behind one another, and their order by the hash of their names' keys, in buckets by
 * its upper bits; the hashes of further names stand by themselves, sorted. Nothing is worked out for all places when it is loaded.
 */
export function gazetteerOf({ name: model, lists, tables }: Model): Gazetteer {
  const column = (table: string): ArrayLike<number> => {
    const found = tables[table];
    if (!found) throw new RangeError(`Model "${model}" has no table "${table}"`);
    return found.cells;
  };
  const letters = column('letters') as Uint8Array, lengths = column('lengths') as Uint8Array, lat = column('lat'), lon = column('lon');
  const ids = column('ids'), kinds = column('kinds'), regions = column('regions'), people = column('people');
  const otherKeys = column('otherKeys') as Int32Array, otherPlaces = column('otherPlaces');
  const order = column('order'), buckets = startsOf(column('buckets') as Uint8Array);
  const codes = lists.regions ?? [];
  const starts = startsOf(lengths), room = new Uint8Array(256);
  const nameOf = (i: number): string => String.fromCharCode(...letters.subarray(starts[i], starts[i + 1]));
  const entry = (index: number): Entry => {
    const [country = '', region = ''] = (codes[regions[index] as number] ?? '').split('.');
    return {
      index, name: nameOf(index), kind: PLACE_KINDS[kinds[index] as number] as PlaceKind,
      lat: Math.round(100 * (lat[index] as number) / DEGREES) / 100, lon: Math.round(100 * (lon[index] as number) / DEGREES) / 100,
      ...(ids[index] === 0 ? {} : { geonames: ids[index] as number }),
      ...(country === '' ? {} : { country }), ...(region === '' ? {} : { region: `${country}.${region}` }),
      people: Math.round(2 ** ((people[index] as number) / LOG)) - 1,
    };
  };
  const walk = (hash: number, each: (place: number) => void): void => {
    const bucket = bucketOf(hash);
    for (let at = buckets[bucket] as number; at < (buckets[bucket + 1] as number); at++) {
      const place = order[at] as number;
      if (hashKey(letters, starts[place] as number, starts[place + 1] as number, room) === hash) each(place);
    }
    for (let at = firstOf(otherKeys, hash); otherKeys[at] === hash; at++) each(otherPlaces[at] as number);
  };
  return {
    find(name, naming = 'name') {
      const places = new Set<number>();
      walk(hashText(MARKS[naming] + placeKey(name)), (place) => places.add(place));
      return [...places].sort((a, b) => a - b).map(entry);
    },
    rank(key, naming = 'name') {
      let rank: Rank = 0;
      walk(hashText(MARKS[naming] + key), (place) => {
        const size = people[place] as number;
        const own = !SETTLED.has(kinds[place] as number) ? 4 : size >= LARGE ? 3 : size >= MIDDLE ? 2 : 1;
        if (own > rank) rank = own;
      });
      return rank;
    },
  };
}

/** The bucket of a hash: its upper 16 bits, so that two or three places share one. */
export const bucketOf = (hash: number): number => hash >>> 16;
export const BUCKETS = 2 ** 16;

/** Where the first of equal numbers stands in a sorted list, or would. */
function firstOf(sorted: Int32Array, wanted: number): number {
  let low = 0, high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `hashText(placeKey(name))` of an ASCII name, without making strings. `room` is for one key. */
const hashKey = (letters: Uint8Array, start: number, end: number, room: Uint8Array): number => hashCodes(room, placeKeyInto(letters, start, end, room));
