/**
 * One drawer of an index: which articles are filed under which keys, packed. Keys ascend and are written as what they differ by from the
 * one before, seven bits a byte; with the article's number and how many keys it is filed under an entry takes six bytes, where a row of a database takes twenty.
 */
export interface Entry {
  readonly key: number;
  readonly article: number;
  /** How many keys the article is filed under in all. */
  readonly amount: number;
}

/** Drawers of an index, by the leading bits of a key. */
const DRAWER_BITS = 12;
export const DRAWERS = 2 ** DRAWER_BITS;

export const drawerOf = (key: number): number => key >>> (32 - DRAWER_BITS);

/** Packs entries in the order of their keys, then of their articles. */
export function packEntries(entries: readonly Entry[]): Uint8Array {
  const sorted = [...entries].sort((a, b) => a.key - b.key || a.article - b.article), out = writer(sorted.length);
  for (const { key, article, amount } of sorted) out.put(key, article, amount);
  return out.bytes();
}

/** Sorts entries into a drawer that is packed already, without making an object of each that is there. */
export function mergeEntries(bytes: Uint8Array, entries: readonly Entry[]): Uint8Array {
  const sorted = [...entries].sort((a, b) => a.key - b.key || a.article - b.article), out = writer(sorted.length + bytes.length / LEAST);
  let next = 0;
  eachEntry(bytes, (key, article, amount) => {
    for (let one = sorted[next]; one && (one.key < key || (one.key === key && one.article < article)); one = sorted[++next]) out.put(one.key, one.article, one.amount);
    out.put(key, article, amount);
  });
  for (const { key, article, amount } of sorted.slice(next)) out.put(key, article, amount);
  return out.bytes();
}

/** The fewest bytes of an entry. */
const LEAST = 3;

export function unpackEntries(bytes: Uint8Array): Entry[] {
  const entries: Entry[] = [];
  eachEntry(bytes, (key, article, amount) => entries.push({ key, article, amount }));
  return entries;
}

/** Visits the entries without making an object of each. */
export function eachEntry(bytes: Uint8Array, visit: (key: number, article: number, amount: number) => void): void {
  for (let at = 0, key = 0; at < bytes.length;) {
    let byte = bytes[at++] ?? 0, step = byte & 0x7f;
    for (let scale = 0x80; byte >= 0x80; scale *= 0x80) step += ((byte = bytes[at++] ?? 0) & 0x7f) * scale;
    byte = bytes[at++] ?? 0;
    let article = byte & 0x7f;
    for (let scale = 0x80; byte >= 0x80; scale *= 0x80) article += ((byte = bytes[at++] ?? 0) & 0x7f) * scale;
    byte = bytes[at++] ?? 0;
    let amount = byte & 0x7f;
    for (let scale = 0x80; byte >= 0x80; scale *= 0x80) amount += ((byte = bytes[at++] ?? 0) & 0x7f) * scale;
    visit(key += step, article, amount);
  }
}

/** Visits the entries with keys of a list in ascending order, each with its key’s place in that list. Of the others, which are nearly all, only the key is read. */
export function meetEntries(bytes: Uint8Array, keys: Uint32Array, visit: (place: number, article: number, amount: number) => void): void {
  const end = bytes.length, last = keys.length;
  for (let at = 0, key = 0, next = -1, wanted = 0; at < end;) {
    let byte = bytes[at++] as number, step = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) step |= ((byte = bytes[at++] as number) & 0x7f) << shift;
    key = (key + step) >>> 0;
    if (next < 0 || key > wanted) {
      if (next < 0) next = firstFrom(keys, key);
      while (next < last && (keys[next] as number) < key) next++;
      if (next === last) return;
      wanted = keys[next] as number;
    }
    if (key !== wanted) {
      while ((bytes[at++] as number) >= 0x80);
      while ((bytes[at++] as number) >= 0x80);
      continue;
    }
    byte = bytes[at++] as number;
    let article = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) article |= ((byte = bytes[at++] as number) & 0x7f) << shift;
    byte = bytes[at++] as number;
    let amount = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) amount |= ((byte = bytes[at++] as number) & 0x7f) << shift;
    visit(next, article, amount);
  }
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
  readonly put: (key: number, article: number, amount: number) => void;
  readonly bytes: () => Uint8Array;
}

/** Bytes of an entry at most: a key of 32 bits, an article’s number, and an amount of 32 bits. */
const MOST = 18;

function writer(entries: number): Writer {
  let bytes = new Uint8Array(Math.ceil(entries) * 6 + MOST), end = 0, last = 0;
  const number = (value: number): void => {
    let left = value;
    for (; left > 0x7f; left = Math.floor(left / 0x80)) bytes[end++] = (left & 0x7f) | 0x80;
    bytes[end++] = left;
  };
  return {
    put: (key, article, amount) => {
      if (end + MOST > bytes.length) {
        const more = new Uint8Array(bytes.length * 2);
        more.set(bytes);
        bytes = more;
      }
      number(key - last);
      number(article);
      number(amount);
      last = key;
    },
    bytes: () => bytes.slice(0, end),
  };
}
