import { mix } from '../model/hash.ts';
import type { Parts, Recipe } from '../model/parts.ts';
import type { Forms } from './forms.ts';
import type { Sentence } from './syntax.ts';

/** The features of one token. */
export const TAG_FEATURES: Recipe = { count: 34, alone: new Set([1, 2, 3, 4, 5, 6, 8, 9, 10, 15, 16, 17, 18, 21, 26, 27]) };

/** What stands before the first and behind the last word of a sentence. */
const OUTSIDE = 0x51ed270b;

/** Writes down what the features of token `i` are made of, given the tags before it in its sentence. Training and reading share this. */
export function tagFeatures(forms: Forms, tags: Uint8Array, i: number, { first, last }: Pick<Sentence, 'first' | 'last'>, titled: number, { left, right }: Parts): void {
  const { word, kind, suffix2, suffix3, suffix4, prefix, shape } = forms;
  const at = (column: Int32Array, j: number): number => (j < first || j > last ? OUTSIDE : (column[j] as number));
  const w = word[i] as number, s3 = suffix3[i] as number, k = kind[i] as number;
  const look = ((shape[i] as number) << 2) | titled << 1 | (i === first ? 1 : 0);
  const before = i > first ? (tags[i - 1] as number) + 1 : 0;
  const beforeBoth = before << 8 | (i > first + 1 ? (tags[i - 2] as number) + 1 : 0);
  const k1 = at(kind, i + 1), kb1 = at(kind, i - 1), w1 = at(word, i + 1), wb1 = at(word, i - 1);
  left[1] = w;
  left[2] = suffix2[i] as number;
  left[3] = s3;
  left[4] = suffix4[i] as number;
  left[5] = prefix[i] as number;
  left[6] = look;
  left[7] = look; right[7] = s3;
  left[8] = k;
  left[9] = before;
  left[10] = beforeBoth;
  left[11] = before; right[11] = w;
  left[12] = before; right[12] = s3;
  left[13] = before; right[13] = k;
  left[14] = beforeBoth; right[14] = k;
  left[15] = wb1;
  left[16] = w1;
  left[17] = at(word, i - 2);
  left[18] = at(word, i + 2);
  left[19] = wb1; right[19] = w;
  left[20] = w; right[20] = w1;
  left[21] = k1;
  left[22] = k; right[22] = k1;
  left[23] = mix(before, k); right[23] = k1;
  left[24] = before; right[24] = k1;
  left[25] = at(kind, i + 2); right[25] = k1;
  left[26] = at(suffix3, i + 1);
  left[27] = at(suffix3, i - 1);
  left[28] = at(shape, i + 1); right[28] = look;
  left[29] = at(shape, i - 1); right[29] = look;
  left[30] = w; right[30] = at(suffix2, i + 1);
  left[31] = mix(wb1, k); right[31] = k1;
  left[32] = kb1; right[32] = mix(k, k1);
  left[33] = beforeBoth; right[33] = w;
  left[34] = mix(at(kind, i - 2), wb1); right[34] = k;
}
