import { mix } from '../model/hash.ts';
import type { Forms } from './forms.ts';
import type { Sentence } from './syntax.ts';

/** How many features one token has. */
export const TAG_FEATURES = 34;

/** What stands before the first and behind the last word of a sentence. */
const OUTSIDE = 0x51ed270b;

/** Writes the features of token `i` into `out`, given the tags before it in its sentence. Training and reading share this. */
export function tagFeatures(forms: Forms, tags: Uint8Array, i: number, { first, last }: Pick<Sentence, 'first' | 'last'>, titled: number, out: Int32Array): void {
  const { word, kind, suffix2, suffix3, suffix4, prefix, shape } = forms;
  const at = (column: Int32Array, j: number): number => (j < first || j > last ? OUTSIDE : (column[j] as number));
  const w = word[i] as number, s3 = suffix3[i] as number, k = kind[i] as number;
  const look = ((shape[i] as number) << 2) | titled << 1 | (i === first ? 1 : 0);
  const before = i > first ? (tags[i - 1] as number) + 1 : 0;
  const beforeBoth = before << 8 | (i > first + 1 ? (tags[i - 2] as number) + 1 : 0);
  const k1 = at(kind, i + 1), kb1 = at(kind, i - 1), w1 = at(word, i + 1), wb1 = at(word, i - 1);
  let n = 0;
  out[n++] = mix(1, w);
  out[n++] = mix(2, suffix2[i] as number);
  out[n++] = mix(3, s3);
  out[n++] = mix(4, suffix4[i] as number);
  out[n++] = mix(5, prefix[i] as number);
  out[n++] = mix(6, look);
  out[n++] = mix(7, mix(look, s3));
  out[n++] = mix(8, k);
  out[n++] = mix(9, before);
  out[n++] = mix(10, beforeBoth);
  out[n++] = mix(11, mix(before, w));
  out[n++] = mix(12, mix(before, s3));
  out[n++] = mix(13, mix(before, k));
  out[n++] = mix(14, mix(beforeBoth, k));
  out[n++] = mix(15, wb1);
  out[n++] = mix(16, w1);
  out[n++] = mix(17, at(word, i - 2));
  out[n++] = mix(18, at(word, i + 2));
  out[n++] = mix(19, mix(wb1, w));
  out[n++] = mix(20, mix(w, w1));
  out[n++] = mix(21, k1);
  out[n++] = mix(22, mix(k, k1));
  out[n++] = mix(23, mix(mix(before, k), k1));
  out[n++] = mix(24, mix(before, k1));
  out[n++] = mix(25, mix(at(kind, i + 2), k1));
  out[n++] = mix(26, at(suffix3, i + 1));
  out[n++] = mix(27, at(suffix3, i - 1));
  out[n++] = mix(28, mix(at(shape, i + 1), look));
  out[n++] = mix(29, mix(at(shape, i - 1), look));
  out[n++] = mix(30, mix(w, at(suffix2, i + 1)));
  out[n++] = mix(31, mix(mix(wb1, k), k1));
  out[n++] = mix(32, mix(kb1, mix(k, k1)));
  out[n++] = mix(33, mix(beforeBoth, w));
  out[n++] = mix(34, mix(mix(at(kind, i - 2), wb1), k));
}
