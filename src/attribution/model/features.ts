import type { Columns } from './atoms.ts';
import { mix, stir } from '../../model/hash.ts';
import type { Templates } from './templates.ts';

/** Writes the feature keys of token `i` of the paragraph `first … last` to `keys[at …]`. */
export function keysAt({ code }: Templates, columns: Columns, i: number, first: number, last: number, keys: Int32Array, at: number): void {
  let to = at;
  for (let c = 0; c < code.length;) {
    let hash = code[c]!;
    const end = c + 2 + 2 * code[c + 1]!;
    for (c += 2; c < end; c += 2) {
      const j = i + code[c + 1]!;
      hash = mix(hash, j < first ? OUTSIDE_LEFT : j > last ? OUTSIDE_RIGHT : columns[code[c]!]![j]!);
    }
    keys[to++] = stir(hash) || 1;
  }
}

/** What stands outside a paragraph. */
export const OUTSIDE_LEFT = 0x51ed270b, OUTSIDE_RIGHT = 0x2c1b3c6d;
