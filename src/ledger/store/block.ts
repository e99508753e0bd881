/**
 * One drawer of an index: which articles are filed under which keys, packed. Keys ascend and are written as what they differ by from the
 * one before, seven bits a byte; with the article's number an entry takes five bytes, where a row of a database takes twenty.
 */
export interface Entry {
  readonly key: number;
  /** The article that is filed under it, as `holderOf` writes it. */
  readonly holder: number;
}

/** An article's number with, in the last bits, how many keys it is filed under, as a power of two: what too few of its keys meet is passed over without asking how many exactly. */
export const holderOf = (article: number, amount: number): number => article * SIZES + (31 - Math.clz32(Math.min(amount, 0xffff)));
export const articleOf = (holder: number): number => Math.floor(holder / SIZES);
/** The least number of keys it is filed under. */
export const leastOf = (holder: number): number => 2 ** (holder % SIZES);

const SIZES = 16;

/** Drawers of an index, by the leading bits of a key. */
const DRAWER_BITS = 12;
export const DRAWERS = 2 ** DRAWER_BITS;

export const drawerOf = (key: number): number => key >>> (32 - DRAWER_BITS);

/** Packs entries in the order of their keys, then of their articles. */
export function packEntries(entries: readonly Entry[]): Uint8Array {
  const sorted = [...entries].sort((a, b) => a.key - b.key || a.holder - b.holder), out = writer(sorted.length);
  for (const { key, holder } of sorted) out.put(key, holder);
  return out.bytes();
}

/** Sorts entries into a drawer that is packed already, without making an object of each that is there. */
export function mergeEntries(bytes: Uint8Array, entries: readonly Entry[]): Uint8Array {
  const sorted = [...entries].sort((a, b) => a.key - b.key || a.holder - b.holder), out = writer(sorted.length + bytes.length / LEAST);
  let next = 0;
  eachEntry(bytes, (key, holder) => {
    for (let one = sorted[next]; one && (one.key < key || (one.key === key && one.holder < holder)); one = sorted[++next]) out.put(one.key, one.holder);
    out.put(key, holder);
  });
  for (; next < sorted.length; next++) out.put(sorted[next]?.key ?? 0, sorted[next]?.holder ?? 0);
  return out.bytes();
}

/** The fewest bytes of an entry. */
const LEAST = 2;

export function unpackEntries(bytes: Uint8Array): Entry[] {
  const entries: Entry[] = [];
  eachEntry(bytes, (key, holder) => entries.push({ key, holder }));
  return entries;
}

/** Visits the entries without making an object of each. */
export function eachEntry(bytes: Uint8Array, visit: (key: number, holder: number) => void): void {
  for (let at = 0, key = 0; at < bytes.length;) {
    let byte = bytes[at++] ?? 0, step = byte & 0x7f;
    for (let scale = 0x80; byte >= 0x80; scale *= 0x80) step += ((byte = bytes[at++] ?? 0) & 0x7f) * scale;
    byte = bytes[at++] ?? 0;
    let holder = byte & 0x7f;
    for (let scale = 0x80; byte >= 0x80; scale *= 0x80) holder += ((byte = bytes[at++] ?? 0) & 0x7f) * scale;
    visit(key += step, holder);
  }
}

/** Visits the entries with keys of a list in ascending order, which costs a comparison for each that is not. */
export function meetEntries(bytes: Uint8Array, keys: Uint32Array, visit: (key: number, holder: number) => void): void {
  let next = 0;
  eachEntry(bytes, (key, holder) => {
    if (next === 0 && key > (keys[0] ?? 0)) next = firstFrom(keys, key);
    while (next < keys.length && (keys[next] as number) < key) next++;
    if (keys[next] === key) visit(key, holder);
  });
}

/** The place of the first key that is not less than one. */
function firstFrom(keys: Uint32Array, least: number): number {
  let low = 0, high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Writer {
  readonly put: (key: number, holder: number) => void;
  readonly bytes: () => Uint8Array;
}

/** Bytes of an entry at most: a key of 32 bits and a holder. */
const MOST = 13;

function writer(entries: number): Writer {
  let bytes = new Uint8Array(Math.ceil(entries) * 5 + MOST), end = 0, last = 0;
  const number = (value: number): void => {
    let left = value;
    for (; left > 0x7f; left = Math.floor(left / 0x80)) bytes[end++] = (left & 0x7f) | 0x80;
    bytes[end++] = left;
  };
  return {
    put: (key, holder) => {
      if (end + MOST > bytes.length) {
        const more = new Uint8Array(bytes.length * 2);
        more.set(bytes);
        bytes = more;
      }
      number(key - last);
      number(holder);
      last = key;
    },
    bytes: () => bytes.slice(0, end),
  };
}
