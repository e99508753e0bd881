import { mix } from '../model/hash.ts';
import type { Parts, Recipe } from '../model/parts.ts';
import type { Arcs } from './arcs.ts';
import type { Forms } from './forms.ts';

/** The features of a state of the parse. */
export const MOVE_FEATURES: Recipe = { count: 88, alone: new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 16, 17, 21, 26, 30, 34, 35, 36, 37, 38, 39, 40, 53, 54, 55, 56, 57, 58]) };

/** What the features look at beside the parse itself; `tags` hold a tag's index. */
export interface Seen {
  readonly forms: Forms;
  readonly tags: Uint8Array;
  /** For each token how many verbs, commas, conjunctions and quote marks stand before it in the article. */
  readonly verbs: Int32Array;
  readonly commas: Int32Array;
  readonly conjunctions: Int32Array;
  readonly quotes: Int32Array;
}

const NONE = 63, NO_WORD = 0x2f0b4c47;

/** Writes down what the features of the parse as it stands are made of. Training and reading share this. */
export function moveFeatures({ forms, tags, verbs, commas, conjunctions, quotes }: Seen, arcs: Arcs, { left, right }: Parts): void {
  const { word, kind } = forms;
  const { stack, depth, next, last, left1, left2, right1, right2, labels } = arcs;
  const s0 = depth > 0 ? (stack[depth - 1] as number) : -1;
  const s1 = depth > 1 ? (stack[depth - 2] as number) : -1;
  const s2 = depth > 2 ? (stack[depth - 3] as number) : -1;
  const b0 = next <= last ? next : -1, b1 = next + 1 <= last ? next + 1 : -1, b2 = next + 2 <= last ? next + 2 : -1, b3 = next + 3 <= last ? next + 3 : -1;
  const tag = (i: number): number => (i < 0 ? NONE : (tags[i] as number));
  const form = (i: number): number => (i < 0 ? NO_WORD : (word[i] as number));
  const sort = (i: number): number => (i < 0 ? NO_WORD : (kind[i] as number));
  const child = (column: Int32Array, i: number): number => (i < 0 ? -1 : (column[i] as number) - 1);
  const label = (i: number): number => (i < 0 ? NONE : (labels[i] as number));
  const bits = (i: number): number => (i < 0 ? 0 : (arcs.childLabels[i] as number));

  const s0w = form(s0), s1w = form(s1), b0w = form(b0), b1w = form(b1), b2w = form(b2), s2w = form(s2);
  const s0t = tag(s0), s1t = tag(s1), s2t = tag(s2), b0t = tag(b0), b1t = tag(b1), b2t = tag(b2), b3t = tag(b3);
  const s0wt = mix(s0w, s0t), s1wt = mix(s1w, s1t), b0wt = mix(b0w, b0t), b1wt = mix(b1w, b1t);
  const s0l1 = child(left1, s0), s0l2 = child(left2, s0), s0r1 = child(right1, s0), s0r2 = child(right2, s0);
  const s1l1 = child(left1, s1), s1r1 = child(right1, s1), s1r2 = child(right2, s1);
  const b0l1 = child(left1, b0), b0l2 = child(left2, b0);
  const s0b0 = s0t << 6 | b0t, s1s0 = s1t << 6 | s0t;
  const far = s0 < 0 || b0 < 0 ? 0 : distance(b0 - s0), farUnder = s1 < 0 ? 0 : distance(s0 - s1);
  const s0v = valency(arcs, s0), s1v = valency(arcs, s1), b0v = valency(arcs, b0);
  const between = s0 < 0 || b0 < 0 ? 0 : passed(verbs, s0, b0) << 6 | passed(commas, s0, b0) << 4 | passed(conjunctions, s0, b0) << 2 | passed(quotes, s0, b0);
  const betweenUnder = s1 < 0 || s0 < 0 ? 0 : passed(verbs, s1, s0) << 6 | passed(commas, s1, s0) << 4 | passed(conjunctions, s1, s0) << 2 | passed(quotes, s1, s0);
  const s0b = bits(s0), s1b = bits(s1), b0b = bits(b0);
  // One place.
  left[1] = s0w; left[2] = s0t; left[3] = s0wt;
  left[4] = s1w; left[5] = s1t; left[6] = s1wt;
  left[7] = b0w; left[8] = b0t; left[9] = b0wt;
  left[10] = b1wt; left[11] = b1t; left[12] = b2t << 6 | b1t; left[13] = b2w; right[13] = b2t;
  left[14] = s2w; right[14] = s2t;
  left[15] = sort(s0); left[16] = sort(b0); left[17] = sort(b1);
  // Two places.
  left[18] = s0wt; right[18] = b0wt; left[19] = s0wt; right[19] = b0t; left[20] = s0t; right[20] = b0wt; left[21] = s0b0;
  left[22] = s0w; right[22] = b0w; left[23] = s1wt; right[23] = s0wt; left[24] = s1wt; right[24] = s0t; left[25] = s1t; right[25] = s0wt;
  left[26] = s1s0; left[27] = s1wt; right[27] = b0wt; left[28] = s1wt; right[28] = b0t; left[29] = s1t; right[29] = b0wt;
  left[30] = s1t << 6 | b0t; left[31] = b0wt; right[31] = b1t; left[32] = b0t; right[32] = b1wt; left[33] = s0wt; right[33] = b1t;
  // Three and four tags.
  left[34] = s0b0 << 6 | b1t; left[35] = s1s0 << 6 | b0t; left[36] = s1s0 << 12 | b0t << 6 | b1t;
  left[37] = s2t << 12 | s1s0; left[38] = s2t << 18 | s1s0 << 6 | b0t; left[39] = b0t << 12 | b1t << 6 | b2t;
  left[40] = s0b0 << 12 | b1t << 6 | b2t; left[41] = b0t << 18 | b1t << 12 | b2t << 6 | b3t; right[41] = s0t;
  left[42] = s1s0 << 6 | b0t; right[42] = s0w; left[43] = s1s0 << 6 | b0t; right[43] = s1w; left[44] = s1s0 << 6 | b0t; right[44] = b0w;
  left[45] = s0b0 << 6 | b1t; right[45] = s0w; left[46] = s0b0 << 6 | b1t; right[46] = b0w; left[47] = s1s0; right[47] = b0wt;
  // Children.
  left[48] = s0t; right[48] = tag(s0l1) << 6 | label(s0l1); left[49] = s0t; right[49] = tag(s0r1) << 6 | label(s0r1);
  left[50] = s1t; right[50] = tag(s1l1) << 6 | label(s1l1); left[51] = s1t; right[51] = tag(s1r1) << 6 | label(s1r1);
  left[52] = b0t; right[52] = tag(b0l1) << 6 | label(b0l1);
  left[53] = s0b0 << 6 | tag(s0l1); left[54] = s0b0 << 6 | tag(s0r1); left[55] = s0b0 << 6 | tag(b0l1);
  left[56] = s1s0 << 6 | tag(s1r1); left[57] = s1s0 << 6 | tag(s0l1); left[58] = s1s0 << 6 | tag(s0r1);
  left[59] = s0b0 << 6 | tag(s0l1); right[59] = tag(s0l2); left[60] = s0b0 << 6 | tag(s0r1); right[60] = tag(s0r2); left[61] = s0b0 << 6 | tag(b0l1); right[61] = tag(b0l2);
  left[62] = s1s0 << 6 | tag(s1r1); right[62] = tag(s1r2); left[63] = s0t; right[63] = form(s0l1); left[64] = s0t; right[64] = form(s0r1);
  left[65] = s1t; right[65] = form(s1r1); left[66] = b0t; right[66] = form(b0l1); left[67] = s0b0; right[67] = mix(label(s0l1), label(s0r1));
  left[68] = s1s0; right[68] = mix(label(s1r1), label(s0l1)); left[69] = s1wt; right[69] = mix(label(s1r1), s0t);
  // Labels of all children, and their number.
  left[70] = s0w; right[70] = s0b; left[71] = s0b0; right[71] = s0b; left[72] = s1s0; right[72] = s1b; left[73] = s0b0; right[73] = b0b; left[74] = s1s0; right[74] = s0b;
  left[75] = s0wt; right[75] = s0v; left[76] = s0t << 8 | b0t; right[76] = s0v; left[77] = s1s0; right[77] = s1v; left[78] = s0b0; right[78] = b0v;
  // Distance and what lies between.
  left[79] = s0b0; right[79] = far; left[80] = s0w; right[80] = far; left[81] = b0w; right[81] = far; left[82] = s1s0; right[82] = farUnder;
  left[83] = s1w; right[83] = farUnder; left[84] = s0b0; right[84] = between; left[85] = s1s0; right[85] = betweenUnder; left[86] = s1t << 6 | b0t; right[86] = mix(betweenUnder, between);
  left[87] = s0wt; right[87] = betweenUnder; left[88] = b1w; right[88] = mix(s0t, b0t);
}

const distance = (n: number): number => (n < 5 ? n : n < 8 ? 5 : n < 12 ? 6 : 7);

/** How many counted tokens stand strictly between two, 0 to 3. */
const passed = (counts: Int32Array, from: number, to: number): number => Math.min(3, (counts[to] as number) - (counts[from + 1] as number));

const valency = ({ lefts, rights }: Arcs, i: number): number =>
  i < 0 ? 255 : Math.min(3, lefts[i] as number) << 2 | Math.min(3, rights[i] as number);
