/**
 * One drawer of an index: which articles are filed under which keys, packed. Keys ascend and are written as what they differ by from the
 * one before, seven bits a byte; with the article's number an entry takes five bytes, where a row of a database takes twenty.
 */
export interface Entry {
  readonly key: number;
  readonly article: number;
}

/** Drawers of an index, by the leading bits of a key. */
const DRAWER_BITS = 12;
export const DRAWERS = 2 ** DRAWER_BITS;

export const drawerOf = (key: number): number => key >>> (32 - DRAWER_BITS);

/** Packs entries in the order of their keys, then of their articles. */
export function packEntries(entries: readonly Entry[]): Uint8Array {
  const sorted = [...entries].sort((a, b) => a.key - b.key || a.article - b.article), out = writer(sorted.length);
  for (const { key, article } of sorted) out.put(key, article);
  return out.bytes();
}

/** Sorts entries into a drawer that is packed already, without making an object of each that is there. */
export function mergeEntries(bytes: Uint8Array, entries: readonly Entry[]): Uint8Array {
  const sorted = [...entries].sort((a, b) => a.key - b.key || a.article - b.article), out = writer(sorted.length + bytes.length / LEAST);
  let next = 0;
  eachEntry(bytes, (key, article) => {
    for (let one = sorted[next]; one && (one.key < key || (one.key === key && one.article < article)); one = sorted[++next]) out.put(one.key, one.article);
    out.put(key, article);
  });
  for (; next < sorted.length; next++) out.put(sorted[next]?.key ?? 0, sorted[next]?.article ?? 0);
  return out.bytes();
}

/** The fewest bytes of an entry. */
const LEAST = 2;

export function unpackEntries(bytes: Uint8Array): Entry[] {
  const entries: Entry[] = [];
  eachEntry(bytes, (key, article) => entries.push({ key, article }));
  return entries;
}

/** Visits the entries without making an object of each. */
export function eachEntry(bytes: Uint8Array, visit: (key: number, article: number) => void): void {
  for (let at = 0, key = 0; at < bytes.length;) {
    let byte = bytes[at++] ?? 0, step = byte & 0x7f;
    for (let scale = 0x80; byte >= 0x80; scale *= 0x80) step += ((byte = bytes[at++] ?? 0) & 0x7f) * scale;
    byte = bytes[at++] ?? 0;
    let article = byte & 0x7f;
    for (let scale = 0x80; byte >= 0x80; scale *= 0x80) article += ((byte = bytes[at++] ?? 0) & 0x7f) * scale;
    visit(key += step, article);
  }
}

/** Visits the entries with keys of a list in ascending order, which costs a comparison for each that is not. */
export function meetEntries(bytes: Uint8Array, keys: Uint32Array, visit: (key: number, article: number) => void): void {
  let next = 0;
  eachEntry(bytes, (key, article) => {
    if (next === 0 && key > (keys[0] ?? 0)) next = firstFrom(keys, key);
    while (next < keys.length && (keys[next] as number) < key) next++;
    if (keys[next] === key) visit(key, article);
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
  readonly put: (key: number, article: number) => void;
  readonly bytes: () => Uint8Array;
}

/** Bytes of an entry at most: a key of 32 bits and an article’s number. */
const MOST = 13;

function writer(entries: number): Writer {
  let bytes = new Uint8Array(Math.ceil(entries) * 5 + MOST), end = 0, last = 0;
  const number = (value: number): void => {
    let left = value;
    for (; left > 0x7f; left = Math.floor(left / 0x80)) bytes[end++] = (left & 0x7f) | 0x80;
    bytes[end++] = left;
  };
  return {
    put: (key, article) => {
      if (end + MOST > bytes.length) {
        const more = new Uint8Array(bytes.length * 2);
        more.set(bytes);
        bytes = more;
      }
      number(key - last);
      number(article);
      last = key;
    },
    bytes: () => bytes.slice(0, end),
  };
}
