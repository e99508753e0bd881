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
  const sorted = [...entries].sort((a, b) => a.key - b.key || a.article - b.article);
  const bytes: number[] = [];
  let last = 0;
  for (const { key, article } of sorted) {
    put(bytes, key - last);
    put(bytes, article);
    last = key;
  }
  return Uint8Array.from(bytes);
}

export function unpackEntries(bytes: Uint8Array): Entry[] {
  const entries: Entry[] = [];
  eachEntry(bytes, (key, article) => entries.push({ key, article }));
  return entries;
}

/** Visits the entries without making an object of each. */
export function eachEntry(bytes: Uint8Array, visit: (key: number, article: number) => void): void {
  const at = { at: 0 };
  for (let key = 0; at.at < bytes.length;) {
    key += take(bytes, at);
    visit(key, take(bytes, at));
  }
}

function put(bytes: number[], value: number): void {
  let left = value;
  for (; left > 0x7f; left = Math.floor(left / 0x80)) bytes.push((left & 0x7f) | 0x80);
  bytes.push(left);
}

function take(bytes: Uint8Array, at: { at: number }): number {
  let value = 0;
  for (let scale = 1; ; scale *= 0x80) {
    const byte = bytes[at.at++] ?? 0;
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) return value;
  }
}
