import { mix } from '../model/hash.ts';
import type { Arcs } from './arcs.ts';
import type { Forms } from './forms.ts';

/** How many features a state of the parse has. */
export const MOVE_FEATURES = 88;

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

/** Writes the features of the parse as it stands into `out`. Training and reading share this. */
export function moveFeatures({ forms, tags, verbs, commas, conjunctions, quotes }: Seen, arcs: Arcs, out: Int32Array): void {
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
  let n = 0;
  // One place.
  out[n++] = mix(1, s0w); out[n++] = mix(2, s0t); out[n++] = mix(3, s0wt);
  out[n++] = mix(4, s1w); out[n++] = mix(5, s1t); out[n++] = mix(6, s1wt);
  out[n++] = mix(7, b0w); out[n++] = mix(8, b0t); out[n++] = mix(9, b0wt);
  out[n++] = mix(10, b1wt); out[n++] = mix(11, b1t); out[n++] = mix(12, b2t << 6 | b1t); out[n++] = mix(13, mix(b2w, b2t));
  out[n++] = mix(14, mix(s2w, s2t));
  out[n++] = mix(15, sort(s0)); out[n++] = mix(16, sort(b0)); out[n++] = mix(17, sort(b1));
  // Two places.
  out[n++] = mix(18, mix(s0wt, b0wt)); out[n++] = mix(19, mix(s0wt, b0t)); out[n++] = mix(20, mix(s0t, b0wt)); out[n++] = mix(21, s0b0);
  out[n++] = mix(22, mix(s0w, b0w)); out[n++] = mix(23, mix(s1wt, s0wt)); out[n++] = mix(24, mix(s1wt, s0t)); out[n++] = mix(25, mix(s1t, s0wt));
  out[n++] = mix(26, s1s0); out[n++] = mix(27, mix(s1wt, b0wt)); out[n++] = mix(28, mix(s1wt, b0t)); out[n++] = mix(29, mix(s1t, b0wt));
  out[n++] = mix(30, s1t << 6 | b0t); out[n++] = mix(31, mix(b0wt, b1t)); out[n++] = mix(32, mix(b0t, b1wt)); out[n++] = mix(33, mix(s0wt, b1t));
  // Three and four tags.
  out[n++] = mix(34, s0b0 << 6 | b1t); out[n++] = mix(35, s1s0 << 6 | b0t); out[n++] = mix(36, s1s0 << 12 | b0t << 6 | b1t);
  out[n++] = mix(37, s2t << 12 | s1s0); out[n++] = mix(38, s2t << 18 | s1s0 << 6 | b0t); out[n++] = mix(39, b0t << 12 | b1t << 6 | b2t);
  out[n++] = mix(40, s0b0 << 12 | b1t << 6 | b2t); out[n++] = mix(41, mix(b0t << 18 | b1t << 12 | b2t << 6 | b3t, s0t));
  out[n++] = mix(42, mix(s1s0 << 6 | b0t, s0w)); out[n++] = mix(43, mix(s1s0 << 6 | b0t, s1w)); out[n++] = mix(44, mix(s1s0 << 6 | b0t, b0w));
  out[n++] = mix(45, mix(s0b0 << 6 | b1t, s0w)); out[n++] = mix(46, mix(s0b0 << 6 | b1t, b0w)); out[n++] = mix(47, mix(s1s0, b0wt));
  // Children.
  out[n++] = mix(48, mix(s0t, tag(s0l1) << 6 | label(s0l1))); out[n++] = mix(49, mix(s0t, tag(s0r1) << 6 | label(s0r1)));
  out[n++] = mix(50, mix(s1t, tag(s1l1) << 6 | label(s1l1))); out[n++] = mix(51, mix(s1t, tag(s1r1) << 6 | label(s1r1)));
  out[n++] = mix(52, mix(b0t, tag(b0l1) << 6 | label(b0l1)));
  out[n++] = mix(53, s0b0 << 6 | tag(s0l1)); out[n++] = mix(54, s0b0 << 6 | tag(s0r1)); out[n++] = mix(55, s0b0 << 6 | tag(b0l1));
  out[n++] = mix(56, s1s0 << 6 | tag(s1r1)); out[n++] = mix(57, s1s0 << 6 | tag(s0l1)); out[n++] = mix(58, s1s0 << 6 | tag(s0r1));
  out[n++] = mix(59, mix(s0b0 << 6 | tag(s0l1), tag(s0l2))); out[n++] = mix(60, mix(s0b0 << 6 | tag(s0r1), tag(s0r2))); out[n++] = mix(61, mix(s0b0 << 6 | tag(b0l1), tag(b0l2)));
  out[n++] = mix(62, mix(s1s0 << 6 | tag(s1r1), tag(s1r2))); out[n++] = mix(63, mix(s0t, form(s0l1))); out[n++] = mix(64, mix(s0t, form(s0r1)));
  out[n++] = mix(65, mix(s1t, form(s1r1))); out[n++] = mix(66, mix(b0t, form(b0l1))); out[n++] = mix(67, mix(s0b0, mix(label(s0l1), label(s0r1))));
  out[n++] = mix(68, mix(s1s0, mix(label(s1r1), label(s0l1)))); out[n++] = mix(69, mix(s1wt, mix(label(s1r1), s0t)));
  // Labels of all children, and their number.
  out[n++] = mix(70, mix(s0w, s0b)); out[n++] = mix(71, mix(s0b0, s0b)); out[n++] = mix(72, mix(s1s0, s1b)); out[n++] = mix(73, mix(s0b0, b0b)); out[n++] = mix(74, mix(s1s0, s0b));
  out[n++] = mix(75, mix(s0wt, s0v)); out[n++] = mix(76, mix(s0t << 8 | b0t, s0v)); out[n++] = mix(77, mix(s1s0, s1v)); out[n++] = mix(78, mix(s0b0, b0v));
  // Distance and what lies between.
  out[n++] = mix(79, mix(s0b0, far)); out[n++] = mix(80, mix(s0w, far)); out[n++] = mix(81, mix(b0w, far)); out[n++] = mix(82, mix(s1s0, farUnder));
  out[n++] = mix(83, mix(s1w, farUnder)); out[n++] = mix(84, mix(s0b0, between)); out[n++] = mix(85, mix(s1s0, betweenUnder)); out[n++] = mix(86, mix(s1t << 6 | b0t, mix(betweenUnder, between)));
  out[n++] = mix(87, mix(s0wt, betweenUnder)); out[n++] = mix(88, mix(b1w, mix(s0t, b0t)));
}

const distance = (n: number): number => (n < 5 ? n : n < 8 ? 5 : n < 12 ? 6 : 7);

/** How many counted tokens stand strictly between two, 0 to 3. */
const passed = (counts: Int32Array, from: number, to: number): number => Math.min(3, (counts[to] as number) - (counts[from + 1] as number));

const valency = ({ lefts, rights }: Arcs, i: number): number =>
  i < 0 ? 255 : Math.min(3, lefts[i] as number) << 2 | Math.min(3, rights[i] as number);
