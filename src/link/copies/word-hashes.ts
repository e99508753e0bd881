import type { Span } from '../../text/span.ts';

/** FNV-1a, 32 bits. */
const OFFSET = 0x811c9dc5, PRIME = 0x01000193;

/** Hashes of the words in some spans of a text, in their order. A word is a run of letters and digits; case does not count. */
export function hashWords(text: string, spans: readonly Span[]): Uint32Array {
  let words: Uint32Array = new Uint32Array(64), count = 0;
  for (const { start, end } of spans) {
    let hash = OFFSET, open = false;
    for (let at = start; at <= end; at++) {
      const letter = at < end ? letterAt(text.charCodeAt(at)) : 0;
      if (letter !== 0) {
        hash = Math.imul(hash ^ letter, PRIME);
        open = true;
      } else if (open) {
        if (count === words.length) words = grown(words);
        words[count++] = hash;
        hash = OFFSET;
        open = false;
      }
    }
  }
  return words.subarray(0, count);
}

function grown(words: Uint32Array): Uint32Array {
  const longer = new Uint32Array(words.length * 2);
  longer.set(words);
  return longer;
}

/** Code units looked up before: their lower case, 0 for what stands in no word. */
const known = new Int32Array(0x10000).fill(-1);

function letterAt(unit: number): number {
  const before = known[unit] as number;
  if (before >= 0) return before;
  const character = String.fromCharCode(unit);
  // Half of a pair is a letter of a script beyond the first plane, or a picture; either tells texts apart.
  const letter = (unit >= 0xd800 && unit < 0xe000) || /[\p{L}\p{N}]/u.test(character) ? character.toLowerCase().charCodeAt(0) : 0;
  known[unit] = letter;
  return letter;
}
