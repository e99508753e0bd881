import { mix } from '../model/hash.ts';
import type { Arcs } from './arcs.ts';
import type { Seen } from './move-features.ts';

/** How many features an arc has. */
export const LABEL_FEATURES = 32;

const NONE = 63, NO_WORD = 0x2f0b4c47;

/** Writes the features of hanging `child` on `head` into `out`, before it is done. Training and reading share this. */
export function labelFeatures({ forms, tags, verbs, commas, quotes }: Seen, arcs: Arcs, head: number, child: number, out: Int32Array): void {
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
  let n = 0;
  out[n++] = mix(1, mix(hw, side)); out[n++] = mix(2, ht); out[n++] = mix(3, cw); out[n++] = mix(4, mix(ct, side)); out[n++] = mix(5, both);
  out[n++] = mix(6, mix(hw, both)); out[n++] = mix(7, mix(cw, both)); out[n++] = mix(8, mix(hw, mix(cw, side)));
  out[n++] = mix(9, mix(both, far)); out[n++] = mix(10, mix(cw, far)); out[n++] = mix(11, mix(both, between));
  out[n++] = mix(12, mix(both, hb)); out[n++] = mix(13, mix(both, cb)); out[n++] = mix(14, mix(hw, mix(hb, ct))); out[n++] = mix(15, mix(cb, ht));
  out[n++] = mix(16, mix(both, mix(form(c1), label(c1)))); out[n++] = mix(17, mix(both, mix(tag(c1), label(c1)))); out[n++] = mix(18, mix(both, mix(form(c2), label(c2))));
  out[n++] = mix(19, mix(form(c1), hw)); out[n++] = mix(20, mix(both, mix(tag(h1), label(h1)))); out[n++] = mix(21, mix(both, mix(tag(h2), label(h2))));
  out[n++] = mix(22, mix(both, tag(child - 1))); out[n++] = mix(23, mix(both, tag(child + 1))); out[n++] = mix(24, mix(both, tag(head - 1))); out[n++] = mix(25, mix(both, tag(head + 1)));
  out[n++] = mix(26, mix(kind[child] as number, both)); out[n++] = mix(27, mix(suffix3[child] as number, ht)); out[n++] = mix(28, mix(suffix3[head] as number, mix(ct, side)));
  out[n++] = mix(29, mix(kind[head] as number, both)); out[n++] = mix(30, mix(hw, mix(form(c1), cb))); out[n++] = mix(31, mix(hw, mix(far, ct))); out[n++] = mix(32, mix(cw, mix(hb, side)));
}
