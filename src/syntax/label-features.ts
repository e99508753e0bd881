import { mix } from '../model/hash.ts';
import type { Parts, Recipe } from '../model/parts.ts';
import type { Arcs } from './arcs.ts';
import type { Seen } from './move-features.ts';

/** The features of an arc. */
export const LABEL_FEATURES: Recipe = { count: 32, alone: new Set([2, 3, 5]) };

const NONE = 63, NO_WORD = 0x2f0b4c47;

/** Writes down what the features of hanging `child` on `head`, before it is done, are made of. Training and reading share this. */
export function labelFeatures({ forms, tags, verbs, commas, quotes }: Seen, arcs: Arcs, head: number, child: number, { left, right }: Parts): void {
  const { word, kind, suffix3 } = forms;
  const { left1, right1, labels, childLabels } = arcs;
  const tag = (i: number): number => (i < 0 || i >= tags.length ? NONE : (tags[i] as number));
  const form = (i: number): number => (i < 0 ? NO_WORD : (word[i] as number));
  const label = (i: number): number => (i < 0 ? NONE : (labels[i] as number));
  const side = child < head ? 1 : 0;
  const near = Math.abs(head - child), far = side | (near < 4 ? near : near < 8 ? 4 : 5) << 1;
  const hw = form(head), cw = form(child), ht = tag(head) << 1 | side, ct = tag(child);
  const both = ht << 6 | ct;
  const c1 = (left1[child] as number) - 1, c2 = (right1[child] as number) - 1;
  const h1 = (left1[head] as number) - 1, h2 = (right1[head] as number) - 1;
  const [from, to] = side ? [child, head] : [head, child];
  const between = Math.min(3, (verbs[to] as number) - (verbs[from + 1] as number)) << 4
    | Math.min(3, (commas[to] as number) - (commas[from + 1] as number)) << 2 | Math.min(3, (quotes[to] as number) - (quotes[from + 1] as number));
  const hb = childLabels[head] as number, cb = childLabels[child] as number;
  left[1] = hw; right[1] = side; left[2] = ht; left[3] = cw; left[4] = ct; right[4] = side; left[5] = both;
  left[6] = hw; right[6] = both; left[7] = cw; right[7] = both; left[8] = hw; right[8] = mix(cw, side);
  left[9] = both; right[9] = far; left[10] = cw; right[10] = far; left[11] = both; right[11] = between;
  left[12] = both; right[12] = hb; left[13] = both; right[13] = cb; left[14] = hw; right[14] = mix(hb, ct); left[15] = cb; right[15] = ht;
  left[16] = both; right[16] = mix(form(c1), label(c1)); left[17] = both; right[17] = mix(tag(c1), label(c1)); left[18] = both; right[18] = mix(form(c2), label(c2));
  left[19] = form(c1); right[19] = hw; left[20] = both; right[20] = mix(tag(h1), label(h1)); left[21] = both; right[21] = mix(tag(h2), label(h2));
  left[22] = both; right[22] = tag(child - 1); left[23] = both; right[23] = tag(child + 1); left[24] = both; right[24] = tag(head - 1); left[25] = both; right[25] = tag(head + 1);
  left[26] = kind[child] as number; right[26] = both; left[27] = suffix3[child] as number; right[27] = ht; left[28] = suffix3[head] as number; right[28] = mix(ct, side);
  left[29] = kind[head] as number; right[29] = both; left[30] = hw; right[30] = mix(form(c1), cb); left[31] = hw; right[31] = mix(far, ct); left[32] = cw; right[32] = mix(hb, side);
}
